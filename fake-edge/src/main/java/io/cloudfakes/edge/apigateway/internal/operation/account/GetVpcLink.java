package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.Links;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetVpcLinkRequest;
import software.amazon.awssdk.services.apigateway.model.GetVpcLinkResponse;

/**
 * Gives a VPC link.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetVpcLink.html">GetVpcLink</a>
 */
public final class GetVpcLink
    implements Operation<GetVpcLinkRequest, GetVpcLinkResponse, ApiGatewayState> {

  @Override
  public Outcome<GetVpcLinkResponse, ApiGatewayState> decide(
      GetVpcLinkRequest request, ApiGatewayState state, CallContext call) {
    RestRegion region = state.rest().in(Place.of(call));
    return Outcome.of(
        Documents.as(GetVpcLinkResponse.class, Links.required(region, request.vpcLinkId())));
  }
}
