package io.cloudfakes.edge.apigateway.internal.operation.method;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Integrations;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.PutIntegrationRequest;
import software.amazon.awssdk.services.apigateway.model.PutIntegrationResponse;

/**
 * Says what answers the calls of a method.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html">PutIntegration</a>
 */
public final class PutIntegration
    implements Operation<PutIntegrationRequest, PutIntegrationResponse, ApiGatewayState> {

  @Override
  public Outcome<PutIntegrationResponse, ApiGatewayState> decide(
      PutIntegrationRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    String verb = request.httpMethod();
    Method method = held.method(request.resourceId(), verb);

    Integration asked =
        Documents.as(Integration.class, request).toBuilder()
            .httpMethod(request.integrationHttpMethod())
            .build();
    Integration integration =
        Integrations.completed(asked, request.resourceId(), method, state.rest().in(held.place()));
    return Outcome.<PutIntegrationResponse, ApiGatewayState>of(
            Documents.as(PutIntegrationResponse.class, integration),
            held.withIntegration(request.resourceId(), verb, integration))
        .withStatus(201);
  }
}
