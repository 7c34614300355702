package io.cloudfakes.edge.apigateway.internal.operation.response;

import io.cloudfakes.edge.apigateway.internal.rule.GatewayResponses;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteGatewayResponseRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteGatewayResponseResponse;

/**
 * Takes a changed gateway response away, so that the usual one holds.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteGatewayResponse.html">DeleteGatewayResponse</a>
 */
public final class DeleteGatewayResponse
    implements Operation<
        DeleteGatewayResponseRequest, DeleteGatewayResponseResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteGatewayResponseResponse, ApiGatewayState> decide(
      DeleteGatewayResponseRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    String type = request.responseTypeAsString();
    if (!held.tree().responses().containsKey(type)) {
      throw RestErrors.notFound("Gateway response type not defined on api");
    }
    return Outcome.<DeleteGatewayResponseResponse, ApiGatewayState>of(
            DeleteGatewayResponseResponse.builder().build(),
            held.with(GatewayResponses.with(held.tree(), type, null)))
        .withStatus(202);
  }
}
