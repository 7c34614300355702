package io.cloudfakes.edge.apigateway.internal.http.operation.integration;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteIntegrationResponseRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteIntegrationResponseResponse;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationResponse;

/**
 * Takes an integration response away.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid-integrationresponses-integrationresponseid.html">DeleteIntegrationResponse</a>
 */
public final class DeleteIntegrationResponse
    implements Operation<
        DeleteIntegrationResponseRequest, DeleteIntegrationResponseResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteIntegrationResponseResponse, ApiGatewayState> decide(
      DeleteIntegrationResponseRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Parts.required(
        api, IntegrationResponse.class, request.integrationId(), request.integrationResponseId());
    return Outcome.of(
            DeleteIntegrationResponseResponse.builder().build(),
            Apis.edited(
                api.without(
                    PartKey.of(
                        IntegrationResponse.class,
                        request.integrationId(),
                        request.integrationResponseId())),
                call))
        .withStatus(204);
  }
}
