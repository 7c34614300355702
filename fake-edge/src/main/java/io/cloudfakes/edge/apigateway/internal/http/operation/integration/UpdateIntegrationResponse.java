package io.cloudfakes.edge.apigateway.internal.http.operation.integration;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.IntegrationResponses;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationResponse;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateIntegrationResponseRequest;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateIntegrationResponseResponse;

/**
 * Changes an integration response: what the request does not name stays.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid-integrationresponses-integrationresponseid.html">UpdateIntegrationResponse</a>
 */
public final class UpdateIntegrationResponse
    implements Operation<
        UpdateIntegrationResponseRequest, UpdateIntegrationResponseResponse, ApiGatewayState> {
  @Override
  public Outcome<UpdateIntegrationResponseResponse, ApiGatewayState> decide(
      UpdateIntegrationResponseRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    IntegrationResponse before =
        Parts.required(
            api,
            IntegrationResponse.class,
            request.integrationId(),
            request.integrationResponseId());
    IntegrationResponse integrationResponse =
        IntegrationResponses.checked(
            api, request.integrationId(), Documents.merge(request, before.toBuilder()).build());
    return Outcome.of(
        Documents.copy(integrationResponse, UpdateIntegrationResponseResponse.builder()).build(),
        Apis.edited(
            api.with(
                PartKey.of(
                    IntegrationResponse.class,
                    request.integrationId(),
                    integrationResponse.integrationResponseId()),
                integrationResponse),
            call));
  }
}
