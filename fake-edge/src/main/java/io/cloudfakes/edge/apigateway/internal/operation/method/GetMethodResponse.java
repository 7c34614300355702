package io.cloudfakes.edge.apigateway.internal.operation.method;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Methods;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetMethodResponseRequest;
import software.amazon.awssdk.services.apigateway.model.GetMethodResponseResponse;

/**
 * Gives a response of a method.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetMethodResponse.html">GetMethodResponse</a>
 */
public final class GetMethodResponse
    implements Operation<GetMethodResponseRequest, GetMethodResponseResponse, ApiGatewayState> {

  @Override
  public Outcome<GetMethodResponseResponse, ApiGatewayState> decide(
      GetMethodResponseRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    return Outcome.of(
        Documents.as(
            GetMethodResponseResponse.class,
            Methods.response(
                held.method(request.resourceId(), request.httpMethod()), request.statusCode())));
  }
}
