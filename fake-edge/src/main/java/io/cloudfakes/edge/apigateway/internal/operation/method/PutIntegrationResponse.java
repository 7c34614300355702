package io.cloudfakes.edge.apigateway.internal.operation.method;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Integrations;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.IntegrationResponse;
import software.amazon.awssdk.services.apigateway.model.PutIntegrationResponseRequest;
import software.amazon.awssdk.services.apigateway.model.PutIntegrationResponseResponse;

/**
 * Says how an answer of an integration becomes one of the method.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegrationResponse.html">PutIntegrationResponse</a>
 */
public final class PutIntegrationResponse
    implements Operation<
        PutIntegrationResponseRequest, PutIntegrationResponseResponse, ApiGatewayState> {

  @Override
  public Outcome<PutIntegrationResponseResponse, ApiGatewayState> decide(
      PutIntegrationResponseRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    String verb = request.httpMethod();
    Integration integration = held.integration(request.resourceId(), verb);

    IntegrationResponse response =
        Integrations.checked(
            Documents.as(IntegrationResponse.class, request),
            held.method(request.resourceId(), verb));
    Integration after = Integrations.with(integration, request.statusCode(), response);
    return Outcome.<PutIntegrationResponseResponse, ApiGatewayState>of(
            Documents.as(PutIntegrationResponseResponse.class, response),
            held.withIntegration(request.resourceId(), verb, after))
        .withStatus(201);
  }
}
