package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.Links;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.edge.apigateway.internal.state.VpcLinks;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.UpdateVpcLinkRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateVpcLinkResponse;
import software.amazon.awssdk.services.apigateway.model.VpcLink;

/**
 * Changes a VPC link by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateVpcLink.html">UpdateVpcLink</a>
 */
public final class UpdateVpcLink
    implements Operation<UpdateVpcLinkRequest, UpdateVpcLinkResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateVpcLinkResponse, ApiGatewayState> decide(
      UpdateVpcLinkRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    VpcLink before = Links.required(region, request.vpcLinkId());
    VpcLink after = Links.checked(Patches.VPC_LINK.apply(before, request.patchOperations()));
    VpcLinks links =
        new VpcLinks(region.links().byId().plus(after.id(), after), region.links().readyAt());
    return Outcome.<UpdateVpcLinkResponse, ApiGatewayState>of(
        Documents.as(UpdateVpcLinkResponse.class, after), new RestChange.LinksPut(place, links));
  }
}
