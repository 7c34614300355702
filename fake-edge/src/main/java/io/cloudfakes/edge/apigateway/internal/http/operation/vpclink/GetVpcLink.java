package io.cloudfakes.edge.apigateway.internal.http.operation.vpclink;

import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.VpcLinks;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetVpcLinkRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetVpcLinkResponse;
import software.amazon.awssdk.services.apigatewayv2.model.VpcLink;

/**
 * Gives a VPC link.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks-vpclinkid.html">GetVpcLink</a>
 */
public final class GetVpcLink
    implements Operation<GetVpcLinkRequest, GetVpcLinkResponse, ApiGatewayState> {
  @Override
  public Outcome<GetVpcLinkResponse, ApiGatewayState> decide(
      GetVpcLinkRequest request, ApiGatewayState state, CallContext call) {
    VpcLink link = VpcLinks.required(request.vpcLinkId(), state, call);
    return Outcome.of(Documents.copy(link, GetVpcLinkResponse.builder()).build());
  }
}
