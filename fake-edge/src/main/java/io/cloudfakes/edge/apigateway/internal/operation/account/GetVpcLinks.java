package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetVpcLinksRequest;
import software.amazon.awssdk.services.apigateway.model.GetVpcLinksResponse;
import software.amazon.awssdk.services.apigateway.model.VpcLink;

/**
 * Lists the VPC links of the account in the region.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetVpcLinks.html">GetVpcLinks</a>
 */
public final class GetVpcLinks
    implements Operation<GetVpcLinksRequest, GetVpcLinksResponse, ApiGatewayState> {

  @Override
  public Outcome<GetVpcLinksResponse, ApiGatewayState> decide(
      GetVpcLinksRequest request, ApiGatewayState state, CallContext call) {
    RestRegion region = state.rest().in(Place.of(call));

    Paging<VpcLink> page = Paging.of(region.links().byId(), request.position(), request.limit());
    return Outcome.of(
        GetVpcLinksResponse.builder().items(page.items()).position(page.position()).build());
  }
}
