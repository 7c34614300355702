package io.cloudfakes.edge.apigateway.internal.http.operation.route;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteRouteRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteRouteResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/**
 * Takes a route away.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid.html">DeleteRoute</a>
 */
public final class DeleteRoute
    implements Operation<DeleteRouteRequest, DeleteRouteResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteRouteResponse, ApiGatewayState> decide(
      DeleteRouteRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Parts.required(api, Route.class, request.routeId());
    return Outcome.of(
            DeleteRouteResponse.builder().build(),
            Apis.edited(api.without(PartKey.of(Route.class, request.routeId())), call))
        .withStatus(204);
  }
}
