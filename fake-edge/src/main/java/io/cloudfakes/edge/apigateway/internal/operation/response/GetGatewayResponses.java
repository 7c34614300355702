package io.cloudfakes.edge.apigateway.internal.operation.response;

import io.cloudfakes.edge.apigateway.internal.rule.GatewayResponses;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GatewayResponse;
import software.amazon.awssdk.services.apigateway.model.GetGatewayResponsesRequest;
import software.amazon.awssdk.services.apigateway.model.GetGatewayResponsesResponse;

/**
 * Lists what API Gateway answers by itself, in all cases.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetGatewayResponses.html">GetGatewayResponses</a>
 */
public final class GetGatewayResponses
    implements Operation<GetGatewayResponsesRequest, GetGatewayResponsesResponse, ApiGatewayState> {

  @Override
  public Outcome<GetGatewayResponsesResponse, ApiGatewayState> decide(
      GetGatewayResponsesRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Paging<GatewayResponse> page =
        Paging.of(GatewayResponses.all(held.tree()), request.position(), request.limit());
    return Outcome.of(
        GetGatewayResponsesResponse.builder()
            .items(page.items())
            .position(page.position())
            .build());
  }
}
