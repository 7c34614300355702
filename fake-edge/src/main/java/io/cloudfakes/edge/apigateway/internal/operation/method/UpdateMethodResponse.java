package io.cloudfakes.edge.apigateway.internal.operation.method;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Methods;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.MethodResponse;
import software.amazon.awssdk.services.apigateway.model.UpdateMethodResponseRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateMethodResponseResponse;

/**
 * Changes a response of a method by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateMethodResponse.html">UpdateMethodResponse</a>
 */
public final class UpdateMethodResponse
    implements Operation<
        UpdateMethodResponseRequest, UpdateMethodResponseResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateMethodResponseResponse, ApiGatewayState> decide(
      UpdateMethodResponseRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    String verb = request.httpMethod();
    Method method = held.method(request.resourceId(), verb);

    MethodResponse before = Methods.response(method, request.statusCode());
    MethodResponse after =
        Methods.checked(
            Patches.METHOD_RESPONSE.apply(before, request.patchOperations()), held.tree());
    return Outcome.<UpdateMethodResponseResponse, ApiGatewayState>of(
            Documents.as(UpdateMethodResponseResponse.class, after),
            held.withMethod(
                request.resourceId(), verb, Methods.with(method, request.statusCode(), after)))
        .withStatus(201);
  }
}
