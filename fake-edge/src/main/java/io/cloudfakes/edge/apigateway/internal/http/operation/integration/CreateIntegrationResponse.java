package io.cloudfakes.edge.apigateway.internal.http.operation.integration;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.IntegrationResponses;
import io.cloudfakes.edge.apigateway.internal.http.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.CreateIntegrationResponseRequest;
import software.amazon.awssdk.services.apigatewayv2.model.CreateIntegrationResponseResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationResponse;

/**
 * Makes an integration response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid-integrationresponses.html">CreateIntegrationResponse</a>
 */
public final class CreateIntegrationResponse
    implements Operation<
        CreateIntegrationResponseRequest, CreateIntegrationResponseResponse, ApiGatewayState> {
  @Override
  public Outcome<CreateIntegrationResponseResponse, ApiGatewayState> decide(
      CreateIntegrationResponseRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Parts.required(api, Integration.class, request.integrationId());
    IntegrationResponse integrationResponse =
        IntegrationResponses.checked(
            api,
            request.integrationId(),
            Documents.copy(request, IntegrationResponse.builder())
                .integrationResponseId(NewIds.part("integrationResponse", call))
                .build());
    return Outcome.of(
            Documents.copy(integrationResponse, CreateIntegrationResponseResponse.builder())
                .build(),
            Apis.edited(
                api.with(
                    PartKey.of(
                        IntegrationResponse.class,
                        request.integrationId(),
                        integrationResponse.integrationResponseId()),
                    integrationResponse),
                call))
        .withStatus(201);
  }
}
