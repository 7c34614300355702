package io.cloudfakes.edge.apigateway.internal.operation.domain;

import io.cloudfakes.edge.apigateway.internal.rule.AccessAssociations;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteDomainNameAccessAssociationRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteDomainNameAccessAssociationResponse;

/**
 * Takes an access association away.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDomainNameAccessAssociation.html">DeleteDomainNameAccessAssociation</a>
 */
public final class DeleteDomainNameAccessAssociation
    implements Operation<
        DeleteDomainNameAccessAssociationRequest,
        DeleteDomainNameAccessAssociationResponse,
        ApiGatewayState> {

  @Override
  public Outcome<DeleteDomainNameAccessAssociationResponse, ApiGatewayState> decide(
      DeleteDomainNameAccessAssociationRequest request, ApiGatewayState state, CallContext call) {
    String arn = request.domainNameAccessAssociationArn();
    AccessAssociations.required(state, arn, call);
    return Outcome.<DeleteDomainNameAccessAssociationResponse, ApiGatewayState>of(
            DeleteDomainNameAccessAssociationResponse.builder().build(),
            new RestChange.AssociationPut(arn, null))
        .withStatus(202);
  }
}
