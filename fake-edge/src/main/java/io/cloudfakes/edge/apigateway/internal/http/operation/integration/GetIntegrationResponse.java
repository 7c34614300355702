package io.cloudfakes.edge.apigateway.internal.http.operation.integration;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetIntegrationResponseRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetIntegrationResponseResponse;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationResponse;

/**
 * Gives an integration response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid-integrationresponses-integrationresponseid.html">GetIntegrationResponse</a>
 */
public final class GetIntegrationResponse
    implements Operation<
        GetIntegrationResponseRequest, GetIntegrationResponseResponse, ApiGatewayState> {
  @Override
  public Outcome<GetIntegrationResponseResponse, ApiGatewayState> decide(
      GetIntegrationResponseRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    IntegrationResponse integrationResponse =
        Parts.required(
            api,
            IntegrationResponse.class,
            request.integrationId(),
            request.integrationResponseId());
    return Outcome.of(
        Documents.copy(integrationResponse, GetIntegrationResponseResponse.builder()).build());
  }
}
