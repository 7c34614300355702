package io.cloudfakes.edge.apigateway.internal.http.operation.route;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetRouteRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetRouteResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/**
 * Gives a route.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid.html">GetRoute</a>
 */
public final class GetRoute
    implements Operation<GetRouteRequest, GetRouteResponse, ApiGatewayState> {
  @Override
  public Outcome<GetRouteResponse, ApiGatewayState> decide(
      GetRouteRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Route route = Parts.required(api, Route.class, request.routeId());
    return Outcome.of(Documents.copy(route, GetRouteResponse.builder()).build());
  }
}
