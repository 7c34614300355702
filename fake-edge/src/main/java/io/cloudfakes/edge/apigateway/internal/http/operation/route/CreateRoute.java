package io.cloudfakes.edge.apigateway.internal.http.operation.route;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.http.rule.Routes;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.CreateRouteRequest;
import software.amazon.awssdk.services.apigatewayv2.model.CreateRouteResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/**
 * Makes a route.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html">CreateRoute</a>
 */
public final class CreateRoute
    implements Operation<CreateRouteRequest, CreateRouteResponse, ApiGatewayState> {
  @Override
  public Outcome<CreateRouteResponse, ApiGatewayState> decide(
      CreateRouteRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Route route =
        Routes.checked(
            api,
            Documents.copy(request, Route.builder()).routeId(NewIds.part("route", call)).build());
    return Outcome.of(
            Documents.copy(route, CreateRouteResponse.builder()).build(),
            Apis.edited(api.with(PartKey.of(Route.class, route.routeId()), route), call))
        .withStatus(201);
  }
}
