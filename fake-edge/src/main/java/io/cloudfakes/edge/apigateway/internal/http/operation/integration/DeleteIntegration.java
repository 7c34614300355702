package io.cloudfakes.edge.apigateway.internal.http.operation.integration;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Integrations;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteIntegrationRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteIntegrationResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;

/**
 * Takes an integration away.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid.html">DeleteIntegration</a>
 */
public final class DeleteIntegration
    implements Operation<DeleteIntegrationRequest, DeleteIntegrationResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteIntegrationResponse, ApiGatewayState> decide(
      DeleteIntegrationRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Parts.required(api, Integration.class, request.integrationId());
    Integrations.requireUnused(api, request.integrationId());
    return Outcome.of(
            DeleteIntegrationResponse.builder().build(),
            Apis.edited(api.without(PartKey.of(Integration.class, request.integrationId())), call))
        .withStatus(204);
  }
}
