package io.cloudfakes.edge.apigateway.internal.operation.method;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Methods;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.MethodResponse;
import software.amazon.awssdk.services.apigateway.model.PutMethodResponseRequest;
import software.amazon.awssdk.services.apigateway.model.PutMethodResponseResponse;

/**
 * Adds a response to a method.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethodResponse.html">PutMethodResponse</a>
 */
public final class PutMethodResponse
    implements Operation<PutMethodResponseRequest, PutMethodResponseResponse, ApiGatewayState> {

  @Override
  public Outcome<PutMethodResponseResponse, ApiGatewayState> decide(
      PutMethodResponseRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    String verb = request.httpMethod();
    Method method = held.method(request.resourceId(), verb);

    if (method.methodResponses().containsKey(request.statusCode())) {
      throw RestErrors.conflict("Response already exists for this resource");
    }
    MethodResponse response =
        Methods.checked(Documents.as(MethodResponse.class, request), held.tree());
    Method after = Methods.with(method, request.statusCode(), response);
    return Outcome.<PutMethodResponseResponse, ApiGatewayState>of(
            Documents.as(PutMethodResponseResponse.class, response),
            held.withMethod(request.resourceId(), verb, after))
        .withStatus(201);
  }
}
