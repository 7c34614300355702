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
import software.amazon.awssdk.services.apigateway.model.UpdateMethodRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateMethodResponse;

/**
 * Changes a method by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateMethod.html">UpdateMethod</a>
 */
public final class UpdateMethod
    implements Operation<UpdateMethodRequest, UpdateMethodResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateMethodResponse, ApiGatewayState> decide(
      UpdateMethodRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    String verb = request.httpMethod();
    Method method = held.method(request.resourceId(), verb);

    Method after =
        Methods.checked(Patches.METHOD.apply(method, request.patchOperations()), held.tree());
    return Outcome.<UpdateMethodResponse, ApiGatewayState>of(
        Documents.as(UpdateMethodResponse.class, after),
        held.withMethod(request.resourceId(), verb, after));
  }
}
