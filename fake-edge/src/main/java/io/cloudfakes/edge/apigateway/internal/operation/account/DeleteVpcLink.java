package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Links;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteVpcLinkRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteVpcLinkResponse;

/**
 * Deletes a VPC link that no integration goes through.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteVpcLink.html">DeleteVpcLink</a>
 */
public final class DeleteVpcLink
    implements Operation<DeleteVpcLinkRequest, DeleteVpcLinkResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteVpcLinkResponse, ApiGatewayState> decide(
      DeleteVpcLinkRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    String id = Links.required(region, request.vpcLinkId()).id();
    Links.unused(id, region);
    return Outcome.<DeleteVpcLinkResponse, ApiGatewayState>of(
            DeleteVpcLinkResponse.builder().build(),
            new RestChange.LinksPut(place, Links.without(region.links(), id)))
        .withStatus(202);
  }
}
