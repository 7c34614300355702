package io.cloudfakes.edge.apigateway.internal.http.operation.vpclink;

import io.cloudfakes.edge.apigateway.internal.http.rule.VpcLinks;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteVpcLinkRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteVpcLinkResponse;
import software.amazon.awssdk.services.apigatewayv2.model.VpcLink;

/**
 * Takes a VPC link away.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks-vpclinkid.html">DeleteVpcLink</a>
 */
public final class DeleteVpcLink
    implements Operation<DeleteVpcLinkRequest, DeleteVpcLinkResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteVpcLinkResponse, ApiGatewayState> decide(
      DeleteVpcLinkRequest request, ApiGatewayState state, CallContext call) {
    VpcLink link = VpcLinks.required(request.vpcLinkId(), state, call);
    return Outcome.<DeleteVpcLinkResponse, ApiGatewayState>of(
            DeleteVpcLinkResponse.builder().build(),
            new HttpChange.VpcLinkDeleted(link.vpcLinkId()))
        .withStatus(202);
  }
}
