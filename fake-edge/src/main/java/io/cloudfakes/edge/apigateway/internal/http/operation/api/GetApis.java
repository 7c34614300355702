package io.cloudfakes.edge.apigateway.internal.http.operation.api;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.GetApisRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetApisResponse;

/**
 * Lists the APIs of an account in a region.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html">GetApis</a>
 */
public final class GetApis implements Operation<GetApisRequest, GetApisResponse, ApiGatewayState> {
  @Override
  public Outcome<GetApisResponse, ApiGatewayState> decide(
      GetApisRequest request, ApiGatewayState state, CallContext call) {
    Paging<Api> page =
        Paging.of(
            Apis.here(state, call).stream().map(HttpApi::document).toList(),
            Api::apiId,
            request.maxResults(),
            request.nextToken());
    return Outcome.of(
        GetApisResponse.builder().items(page.items()).nextToken(page.nextToken()).build());
  }
}
