package io.cloudfakes.edge.apigateway.internal.http.operation.integration;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Integrations;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateIntegrationRequest;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateIntegrationResponse;

/**
 * Changes an integration: what the request does not name stays.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid.html">UpdateIntegration</a>
 */
public final class UpdateIntegration
    implements Operation<UpdateIntegrationRequest, UpdateIntegrationResponse, ApiGatewayState> {
  @Override
  public Outcome<UpdateIntegrationResponse, ApiGatewayState> decide(
      UpdateIntegrationRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Integration before = Parts.required(api, Integration.class, request.integrationId());
    Integration integration =
        Integrations.checked(api, Documents.merge(request, before.toBuilder()).build());
    return Outcome.of(
        Documents.copy(integration, UpdateIntegrationResponse.builder()).build(),
        Apis.edited(
            api.with(PartKey.of(Integration.class, integration.integrationId()), integration),
            call));
  }
}
