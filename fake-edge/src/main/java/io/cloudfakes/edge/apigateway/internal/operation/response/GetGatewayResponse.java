package io.cloudfakes.edge.apigateway.internal.operation.response;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.GatewayResponses;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetGatewayResponseRequest;
import software.amazon.awssdk.services.apigateway.model.GetGatewayResponseResponse;

/**
 * Gives what API Gateway answers by itself in a case.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetGatewayResponse.html">GetGatewayResponse</a>
 */
public final class GetGatewayResponse
    implements Operation<GetGatewayResponseRequest, GetGatewayResponseResponse, ApiGatewayState> {

  @Override
  public Outcome<GetGatewayResponseResponse, ApiGatewayState> decide(
      GetGatewayResponseRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    return Outcome.of(
        Documents.as(
            GetGatewayResponseResponse.class,
            GatewayResponses.of(held.tree(), request.responseTypeAsString())));
  }
}
