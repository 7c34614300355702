package io.cloudfakes.edge.apigateway.internal.http.operation.route;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetRouteResponsesRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetRouteResponsesResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Route;
import software.amazon.awssdk.services.apigatewayv2.model.RouteResponse;

/**
 * Lists the responses of a route.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid-routeresponses.html">GetRouteResponses</a>
 */
public final class GetRouteResponses
    implements Operation<GetRouteResponsesRequest, GetRouteResponsesResponse, ApiGatewayState> {
  @Override
  public Outcome<GetRouteResponsesResponse, ApiGatewayState> decide(
      GetRouteResponsesRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Parts.required(api, Route.class, request.routeId());
    Paging<RouteResponse> page =
        Paging.of(
            api.definition().all(RouteResponse.class, request.routeId()),
            RouteResponse::routeResponseId,
            request.maxResults(),
            request.nextToken());
    return Outcome.of(
        GetRouteResponsesResponse.builder()
            .items(page.items())
            .nextToken(page.nextToken())
            .build());
  }
}
