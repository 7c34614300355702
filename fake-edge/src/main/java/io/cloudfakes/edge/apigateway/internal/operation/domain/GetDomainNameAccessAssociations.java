package io.cloudfakes.edge.apigateway.internal.operation.domain;

import io.cloudfakes.edge.apigateway.internal.rule.AccessAssociations;
import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.DomainNameAccessAssociation;
import software.amazon.awssdk.services.apigateway.model.GetDomainNameAccessAssociationsRequest;
import software.amazon.awssdk.services.apigateway.model.GetDomainNameAccessAssociationsResponse;

/**
 * Lists the access associations of the account in the region.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDomainNameAccessAssociations.html">GetDomainNameAccessAssociations</a>
 */
public final class GetDomainNameAccessAssociations
    implements Operation<
        GetDomainNameAccessAssociationsRequest,
        GetDomainNameAccessAssociationsResponse,
        ApiGatewayState> {
  // Domain names are not shared between accounts here.
  private static final RequestMembers MEMBERS = RequestMembers.ALL_READ.refusing("resourceOwner");

  @Override
  public Outcome<GetDomainNameAccessAssociationsResponse, ApiGatewayState> decide(
      GetDomainNameAccessAssociationsRequest request, ApiGatewayState state, CallContext call) {
    TreePMap<String, DomainNameAccessAssociation> all = TreePMap.empty();
    for (DomainNameAccessAssociation one : state.domains().associations().values()) {
      if (AccessAssociations.isOf(one, Place.of(call))) {
        all = all.plus(one.domainNameAccessAssociationArn(), one);
      }
    }
    Paging<DomainNameAccessAssociation> page = Paging.of(all, request.position(), request.limit());
    return Outcome.of(
        GetDomainNameAccessAssociationsResponse.builder()
            .items(page.items())
            .position(page.position())
            .build());
  }

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }
}
