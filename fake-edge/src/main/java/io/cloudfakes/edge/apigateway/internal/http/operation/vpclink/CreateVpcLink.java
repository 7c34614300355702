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
import software.amazon.awssdk.services.apigatewayv2.model.CreateVpcLinkRequest;
import software.amazon.awssdk.services.apigatewayv2.model.CreateVpcLinkResponse;
import software.amazon.awssdk.services.apigatewayv2.model.VpcLink;

/**
 * Makes a VPC link, which is there a minute later.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks.html">CreateVpcLink</a>
 */
public final class CreateVpcLink
    implements Operation<CreateVpcLinkRequest, CreateVpcLinkResponse, ApiGatewayState> {
  @Override
  public Outcome<CreateVpcLinkResponse, ApiGatewayState> decide(
      CreateVpcLinkRequest request, ApiGatewayState state, CallContext call) {
    VpcLink link = VpcLinks.made(request, call);
    return Outcome.<CreateVpcLinkResponse, ApiGatewayState>of(
            Documents.copy(link, CreateVpcLinkResponse.builder()).build(),
            new HttpChange.VpcLinkPut(new OwnedVpcLink(Place.of(call), link)))
        .withStatus(201);
  }
}
