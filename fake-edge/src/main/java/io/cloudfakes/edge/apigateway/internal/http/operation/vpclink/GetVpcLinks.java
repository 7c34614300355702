package io.cloudfakes.edge.apigateway.internal.http.operation.vpclink;

import io.cloudfakes.edge.apigateway.internal.http.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.http.rule.VpcLinks;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetVpcLinksRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetVpcLinksResponse;
import software.amazon.awssdk.services.apigatewayv2.model.VpcLink;

/**
 * Lists the VPC links of an account in a region.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks.html">GetVpcLinks</a>
 */
public final class GetVpcLinks
    implements Operation<GetVpcLinksRequest, GetVpcLinksResponse, ApiGatewayState> {
  @Override
  public Outcome<GetVpcLinksResponse, ApiGatewayState> decide(
      GetVpcLinksRequest request, ApiGatewayState state, CallContext call) {
    Paging<VpcLink> page =
        Paging.of(
            VpcLinks.here(state, call),
            VpcLink::vpcLinkId,
            request.maxResults(),
            request.nextToken());
    return Outcome.of(
        GetVpcLinksResponse.builder().items(page.items()).nextToken(page.nextToken()).build());
  }
}
