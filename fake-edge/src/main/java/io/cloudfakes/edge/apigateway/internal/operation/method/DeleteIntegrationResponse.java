package io.cloudfakes.edge.apigateway.internal.operation.method;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Integrations;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteIntegrationResponseRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteIntegrationResponseResponse;
import software.amazon.awssdk.services.apigateway.model.Integration;

/**
 * Deletes a response of an integration.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteIntegrationResponse.html">DeleteIntegrationResponse</a>
 */
public final class DeleteIntegrationResponse
    implements Operation<
        DeleteIntegrationResponseRequest, DeleteIntegrationResponseResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteIntegrationResponseResponse, ApiGatewayState> decide(
      DeleteIntegrationResponseRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    String verb = request.httpMethod();
    Integration integration = held.integration(request.resourceId(), verb);

    Integrations.response(integration, request.statusCode());
    Integration after = Integrations.with(integration, request.statusCode(), null);
    return Outcome.<DeleteIntegrationResponseResponse, ApiGatewayState>of(
            DeleteIntegrationResponseResponse.builder().build(),
            held.withIntegration(request.resourceId(), verb, after))
        .withStatus(204);
  }
}
