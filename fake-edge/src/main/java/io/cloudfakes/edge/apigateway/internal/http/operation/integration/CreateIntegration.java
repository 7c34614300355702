package io.cloudfakes.edge.apigateway.internal.http.operation.integration;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Integrations;
import io.cloudfakes.edge.apigateway.internal.http.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.CreateIntegrationRequest;
import software.amazon.awssdk.services.apigatewayv2.model.CreateIntegrationResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;

/**
 * Makes an integration.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html">CreateIntegration</a>
 */
public final class CreateIntegration
    implements Operation<CreateIntegrationRequest, CreateIntegrationResponse, ApiGatewayState> {
  @Override
  public Outcome<CreateIntegrationResponse, ApiGatewayState> decide(
      CreateIntegrationRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Integration integration =
        Integrations.checked(
            api,
            Documents.copy(request, Integration.builder())
                .integrationId(NewIds.part("integration", call))
                .build());
    return Outcome.of(
            Documents.copy(integration, CreateIntegrationResponse.builder()).build(),
            Apis.edited(
                api.with(PartKey.of(Integration.class, integration.integrationId()), integration),
                call))
        .withStatus(201);
  }
}
