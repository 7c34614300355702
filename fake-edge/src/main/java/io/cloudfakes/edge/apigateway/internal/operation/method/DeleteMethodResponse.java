package io.cloudfakes.edge.apigateway.internal.operation.method;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Methods;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteMethodResponseRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteMethodResponseResponse;
import software.amazon.awssdk.services.apigateway.model.Method;

/**
 * Deletes a response of a method.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteMethodResponse.html">DeleteMethodResponse</a>
 */
public final class DeleteMethodResponse
    implements Operation<
        DeleteMethodResponseRequest, DeleteMethodResponseResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteMethodResponseResponse, ApiGatewayState> decide(
      DeleteMethodResponseRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    String verb = request.httpMethod();
    Method method = held.method(request.resourceId(), verb);

    Methods.response(method, request.statusCode());
    return Outcome.<DeleteMethodResponseResponse, ApiGatewayState>of(
            DeleteMethodResponseResponse.builder().build(),
            held.withMethod(
                request.resourceId(), verb, Methods.with(method, request.statusCode(), null)))
        .withStatus(204);
  }
}
