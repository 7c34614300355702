package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.Links;
import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.CreateVpcLinkRequest;
import software.amazon.awssdk.services.apigateway.model.CreateVpcLinkResponse;
import software.amazon.awssdk.services.apigateway.model.VpcLink;

/**
 * Begins to make a VPC link.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateVpcLink.html">CreateVpcLink</a>
 */
public final class CreateVpcLink
    implements Operation<CreateVpcLinkRequest, CreateVpcLinkResponse, ApiGatewayState> {

  @Override
  public Outcome<CreateVpcLinkResponse, ApiGatewayState> decide(
      CreateVpcLinkRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    VpcLink link =
        Links.checked(
            Documents.as(VpcLink.class, request).toBuilder()
                .id(NewIds.six(call, "link"))
                .status("PENDING")
                .statusMessage("Your vpc link is being provisioned")
                .build());
    return Outcome.<CreateVpcLinkResponse, ApiGatewayState>of(
            Documents.as(CreateVpcLinkResponse.class, link),
            new RestChange.LinksPut(place, Links.with(region.links(), link, call.now())))
        .withStatus(202);
  }
}
