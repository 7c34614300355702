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
import software.amazon.awssdk.services.apigateway.model.UpdateIntegrationRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateIntegrationResponse;

/**
 * Changes the integration of a method by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateIntegration.html">UpdateIntegration</a>
 */
public final class UpdateIntegration
    implements Operation<UpdateIntegrationRequest, UpdateIntegrationResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateIntegrationResponse, ApiGatewayState> decide(
      UpdateIntegrationRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    String verb = request.httpMethod();
    Integration integration = held.integration(request.resourceId(), verb);

    Integration after =
        Integrations.checked(
            Patches.INTEGRATION.apply(integration, request.patchOperations()),
            held.method(request.resourceId(), verb),
            state.rest().in(held.place()));
    return Outcome.<UpdateIntegrationResponse, ApiGatewayState>of(
        Documents.as(UpdateIntegrationResponse.class, after),
        held.withIntegration(request.resourceId(), verb, after));
  }
}
