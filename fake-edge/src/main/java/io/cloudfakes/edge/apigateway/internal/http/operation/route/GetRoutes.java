package io.cloudfakes.edge.apigateway.internal.http.operation.route;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetRoutesRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetRoutesResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/**
 * Lists the routes of an API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html">GetRoutes</a>
 */
public final class GetRoutes
    implements Operation<GetRoutesRequest, GetRoutesResponse, ApiGatewayState> {
  @Override
  public Outcome<GetRoutesResponse, ApiGatewayState> decide(
      GetRoutesRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Paging<Route> page =
        Paging.of(
            api.definition().all(Route.class),
            Route::routeId,
            request.maxResults(),
            request.nextToken());
    return Outcome.of(
        GetRoutesResponse.builder().items(page.items()).nextToken(page.nextToken()).build());
  }
}
