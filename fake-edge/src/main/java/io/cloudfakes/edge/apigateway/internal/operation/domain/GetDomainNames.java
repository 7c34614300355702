package io.cloudfakes.edge.apigateway.internal.operation.domain;

import io.cloudfakes.edge.apigateway.internal.rule.DomainNames;
import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.DomainName;
import software.amazon.awssdk.services.apigateway.model.GetDomainNamesRequest;
import software.amazon.awssdk.services.apigateway.model.GetDomainNamesResponse;

/**
 * Lists the custom domain names of the account in the region.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDomainNames.html">GetDomainNames</a>
 */
public final class GetDomainNames
    implements Operation<GetDomainNamesRequest, GetDomainNamesResponse, ApiGatewayState> {
  // Domain names are not shared between accounts here.
  private static final RequestMembers MEMBERS = RequestMembers.ALL_READ.refusing("resourceOwner");

  @Override
  public Outcome<GetDomainNamesResponse, ApiGatewayState> decide(
      GetDomainNamesRequest request, ApiGatewayState state, CallContext call) {
    TreePMap<String, DomainName> names = TreePMap.empty();
    for (Domain domain : state.domains().byKey().values()) {
      if (domain.key().place().equals(Place.of(call))) {
        names =
            names.plus(
                domain.key().name() + "+" + domain.key().id(),
                DomainNames.shown(domain.document()));
      }
    }
    Paging<DomainName> page = Paging.of(names, request.position(), request.limit());
    return Outcome.of(
        GetDomainNamesResponse.builder().items(page.items()).position(page.position()).build());
  }

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }
}
