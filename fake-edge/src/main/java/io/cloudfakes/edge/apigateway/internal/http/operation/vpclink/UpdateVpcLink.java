package io.cloudfakes.edge.apigateway.internal.http.operation.vpclink;

import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.VpcLinks;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.edge.apigateway.internal.state.OwnedVpcLink;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateVpcLinkRequest;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateVpcLinkResponse;
import software.amazon.awssdk.services.apigatewayv2.model.VpcLink;

/**
 * Gives a VPC link another name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks-vpclinkid.html">UpdateVpcLink</a>
 */
public final class UpdateVpcLink
    implements Operation<UpdateVpcLinkRequest, UpdateVpcLinkResponse, ApiGatewayState> {
  @Override
  public Outcome<UpdateVpcLinkResponse, ApiGatewayState> decide(
      UpdateVpcLinkRequest request, ApiGatewayState state, CallContext call) {
    VpcLink before = VpcLinks.required(request.vpcLinkId(), state, call);
    VpcLink link = Documents.merge(request, before.toBuilder()).build();
    return Outcome.of(
        Documents.copy(link, UpdateVpcLinkResponse.builder()).build(),
        new HttpChange.VpcLinkPut(new OwnedVpcLink(Place.of(call), link)));
  }
}
