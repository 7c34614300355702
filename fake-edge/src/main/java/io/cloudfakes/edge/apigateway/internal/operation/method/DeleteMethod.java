package io.cloudfakes.edge.apigateway.internal.operation.method;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteMethodRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteMethodResponse;

/**
 * Deletes a method with its integration and responses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteMethod.html">DeleteMethod</a>
 */
public final class DeleteMethod
    implements Operation<DeleteMethodRequest, DeleteMethodResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteMethodResponse, ApiGatewayState> decide(
      DeleteMethodRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    held.method(request.resourceId(), request.httpMethod());
    return Outcome.<DeleteMethodResponse, ApiGatewayState>of(
            DeleteMethodResponse.builder().build(),
            held.withMethod(request.resourceId(), request.httpMethod(), null))
        .withStatus(204);
  }
}
