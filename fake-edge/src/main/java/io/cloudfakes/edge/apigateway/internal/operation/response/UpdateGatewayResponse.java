package io.cloudfakes.edge.apigateway.internal.operation.response;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.GatewayResponses;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GatewayResponse;
import software.amazon.awssdk.services.apigateway.model.UpdateGatewayResponseRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateGatewayResponseResponse;

/**
 * Changes what API Gateway answers by itself in a case.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateGatewayResponse.html">UpdateGatewayResponse</a>
 */
public final class UpdateGatewayResponse
    implements Operation<
        UpdateGatewayResponseRequest, UpdateGatewayResponseResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateGatewayResponseResponse, ApiGatewayState> decide(
      UpdateGatewayResponseRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    String type = request.responseTypeAsString();
    GatewayResponse after =
        GatewayResponses.checked(
            Patches.GATEWAY_RESPONSE.apply(
                GatewayResponses.of(held.tree(), type), request.patchOperations()));
    return Outcome.<UpdateGatewayResponseResponse, ApiGatewayState>of(
        Documents.as(UpdateGatewayResponseResponse.class, after),
        held.with(GatewayResponses.with(held.tree(), type, after)));
  }
}
