package io.cloudfakes.edge.apigateway.internal.operation.domain;

import io.cloudfakes.edge.apigateway.internal.rule.AccessAssociations;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.rule.Tags;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.CreateDomainNameAccessAssociationRequest;
import software.amazon.awssdk.services.apigateway.model.CreateDomainNameAccessAssociationResponse;
import software.amazon.awssdk.services.apigateway.model.DomainNameAccessAssociation;

/**
 * Lets a VPC endpoint reach a private custom domain name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDomainNameAccessAssociation.html">CreateDomainNameAccessAssociation</a>
 */
public final class CreateDomainNameAccessAssociation
    implements Operation<
        CreateDomainNameAccessAssociationRequest,
        CreateDomainNameAccessAssociationResponse,
        ApiGatewayState> {

  @Override
  public Outcome<CreateDomainNameAccessAssociationResponse, ApiGatewayState> decide(
      CreateDomainNameAccessAssociationRequest request, ApiGatewayState state, CallContext call) {
    AccessAssociations.checkDomain(state, request.domainNameArn());
    String arn =
        "arn:aws:apigateway:"
            + call.region()
            + ":"
            + call.account()
            + ":/domainnameaccessassociations/domainname/"
            + request.domainNameArn().substring(request.domainNameArn().lastIndexOf('/') + 1)
            + "/vpcesource/"
            + request.accessAssociationSource();
    if (state.domains().associations().containsKey(arn)) {
      throw RestErrors.conflict("Domain name access association already exists");
    }
    Tags.checked(request.tags());
    DomainNameAccessAssociation association =
        Documents.as(DomainNameAccessAssociation.class, request).toBuilder()
            .domainNameAccessAssociationArn(arn)
            .build();
    return Outcome.<CreateDomainNameAccessAssociationResponse, ApiGatewayState>of(
            Documents.as(CreateDomainNameAccessAssociationResponse.class, association),
            new RestChange.AssociationPut(arn, association))
        .withStatus(201);
  }
}
