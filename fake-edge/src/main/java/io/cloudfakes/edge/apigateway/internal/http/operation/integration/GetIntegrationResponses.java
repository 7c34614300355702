package io.cloudfakes.edge.apigateway.internal.http.operation.integration;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetIntegrationResponsesRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetIntegrationResponsesResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationResponse;

/**
 * Lists the responses of an integration.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid-integrationresponses.html">GetIntegrationResponses</a>
 */
public final class GetIntegrationResponses
    implements Operation<
        GetIntegrationResponsesRequest, GetIntegrationResponsesResponse, ApiGatewayState> {
  @Override
  public Outcome<GetIntegrationResponsesResponse, ApiGatewayState> decide(
      GetIntegrationResponsesRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Parts.required(api, Integration.class, request.integrationId());
    Paging<IntegrationResponse> page =
        Paging.of(
            api.definition().all(IntegrationResponse.class, request.integrationId()),
            IntegrationResponse::integrationResponseId,
            request.maxResults(),
            request.nextToken());
    return Outcome.of(
        GetIntegrationResponsesResponse.builder()
            .items(page.items())
            .nextToken(page.nextToken())
            .build());
  }
}
