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
import software.amazon.awssdk.services.apigateway.model.PutMethodRequest;
import software.amazon.awssdk.services.apigateway.model.PutMethodResponse;
import software.amazon.awssdk.services.apigateway.model.Resource;

/**
 * Adds a method to a resource.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html">PutMethod</a>
 */
public final class PutMethod
    implements Operation<PutMethodRequest, PutMethodResponse, ApiGatewayState> {

  @Override
  public Outcome<PutMethodResponse, ApiGatewayState> decide(
      PutMethodRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Resource resource = held.resource(request.resourceId());
    String verb = Methods.verb(request.httpMethod());
    if (resource.resourceMethods().containsKey(verb)) {
      throw RestErrors.conflict("Method already exists for this resource");
    }
    Method method =
        Methods.checked(
            Documents.as(Method.class, request).toBuilder()
                .apiKeyRequired(Boolean.TRUE.equals(request.apiKeyRequired()))
                .build(),
            held.tree());
    return Outcome.<PutMethodResponse, ApiGatewayState>of(
            Documents.as(PutMethodResponse.class, method),
            held.withMethod(resource.id(), verb, method))
        .withStatus(201);
  }
}
