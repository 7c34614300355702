package io.cloudfakes.edge.apigateway.internal.operation.domain;

import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DomainNameAccessAssociation;
import software.amazon.awssdk.services.apigateway.model.RejectDomainNameAccessAssociationRequest;
import software.amazon.awssdk.services.apigateway.model.RejectDomainNameAccessAssociationResponse;

/**
 * Takes away an access association with a domain name of the caller.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_RejectDomainNameAccessAssociation.html">RejectDomainNameAccessAssociation</a>
 */
public final class RejectDomainNameAccessAssociation
    implements Operation<
        RejectDomainNameAccessAssociationRequest,
        RejectDomainNameAccessAssociationResponse,
        ApiGatewayState> {

  @Override
  public Outcome<RejectDomainNameAccessAssociationResponse, ApiGatewayState> decide(
      RejectDomainNameAccessAssociationRequest request, ApiGatewayState state, CallContext call) {
    String arn = request.domainNameAccessAssociationArn();
    DomainNameAccessAssociation association = state.domains().associations().get(arn);
    if (association == null || !request.domainNameArn().equals(association.domainNameArn())) {
      throw RestErrors.noSuch("domain name access association");
    }
    return Outcome.<RejectDomainNameAccessAssociationResponse, ApiGatewayState>of(
            RejectDomainNameAccessAssociationResponse.builder().build(),
            new RestChange.AssociationPut(arn, null))
        .withStatus(202);
  }
}
