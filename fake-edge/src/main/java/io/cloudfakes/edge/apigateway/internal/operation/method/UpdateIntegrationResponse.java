package io.cloudfakes.edge.apigateway.internal.operation.method;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Integrations;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.IntegrationResponse;
import software.amazon.awssdk.services.apigateway.model.UpdateIntegrationResponseRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateIntegrationResponseResponse;

/**
 * Changes a response of an integration by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateIntegrationResponse.html">UpdateIntegrationResponse</a>
 */
public final class UpdateIntegrationResponse
    implements Operation<
        UpdateIntegrationResponseRequest, UpdateIntegrationResponseResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateIntegrationResponseResponse, ApiGatewayState> decide(
      UpdateIntegrationResponseRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    String verb = request.httpMethod();
    Integration integration = held.integration(request.resourceId(), verb);

    IntegrationResponse before = Integrations.response(integration, request.statusCode());
    IntegrationResponse after =
        Integrations.checked(
            Patches.INTEGRATION_RESPONSE.apply(before, request.patchOperations()),
            held.method(request.resourceId(), verb));
    Integration with = Integrations.with(integration, request.statusCode(), after);
    return Outcome.<UpdateIntegrationResponseResponse, ApiGatewayState>of(
        Documents.as(UpdateIntegrationResponseResponse.class, after),
        held.withIntegration(request.resourceId(), verb, with));
  }
}
