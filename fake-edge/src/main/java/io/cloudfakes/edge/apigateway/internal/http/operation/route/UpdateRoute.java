package io.cloudfakes.edge.apigateway.internal.http.operation.route;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.http.rule.Routes;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Route;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateRouteRequest;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateRouteResponse;

/**
 * Changes a route: what the request does not name stays.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid.html">UpdateRoute</a>
 */
public final class UpdateRoute
    implements Operation<UpdateRouteRequest, UpdateRouteResponse, ApiGatewayState> {
  @Override
  public Outcome<UpdateRouteResponse, ApiGatewayState> decide(
      UpdateRouteRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Route before = Parts.required(api, Route.class, request.routeId());
    Route route = Routes.checked(api, Documents.merge(request, before.toBuilder()).build());
    return Outcome.of(
        Documents.copy(route, UpdateRouteResponse.builder()).build(),
        Apis.edited(api.with(PartKey.of(Route.class, route.routeId()), route), call));
  }
}
