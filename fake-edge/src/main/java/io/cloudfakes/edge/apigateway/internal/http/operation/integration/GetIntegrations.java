package io.cloudfakes.edge.apigateway.internal.http.operation.integration;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetIntegrationsRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetIntegrationsResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;

/**
 * Lists the integrations of an API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html">GetIntegrations</a>
 */
public final class GetIntegrations
    implements Operation<GetIntegrationsRequest, GetIntegrationsResponse, ApiGatewayState> {
  @Override
  public Outcome<GetIntegrationsResponse, ApiGatewayState> decide(
      GetIntegrationsRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Paging<Integration> page =
        Paging.of(
            api.definition().all(Integration.class),
            Integration::integrationId,
            request.maxResults(),
            request.nextToken());
    return Outcome.of(
        GetIntegrationsResponse.builder().items(page.items()).nextToken(page.nextToken()).build());
  }
}
