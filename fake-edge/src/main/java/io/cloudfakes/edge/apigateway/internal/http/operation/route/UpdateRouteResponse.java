package io.cloudfakes.edge.apigateway.internal.http.operation.route;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.http.rule.RouteResponses;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.RouteResponse;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateRouteResponseRequest;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateRouteResponseResponse;

/**
 * Changes a route response: what the request does not name stays.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid-routeresponses-routeresponseid.html">UpdateRouteResponse</a>
 */
public final class UpdateRouteResponse
    implements Operation<UpdateRouteResponseRequest, UpdateRouteResponseResponse, ApiGatewayState> {
  @Override
  public Outcome<UpdateRouteResponseResponse, ApiGatewayState> decide(
      UpdateRouteResponseRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    RouteResponse before =
        Parts.required(api, RouteResponse.class, request.routeId(), request.routeResponseId());
    RouteResponse routeResponse =
        RouteResponses.checked(
            api, request.routeId(), Documents.merge(request, before.toBuilder()).build());
    return Outcome.of(
        Documents.copy(routeResponse, UpdateRouteResponseResponse.builder()).build(),
        Apis.edited(
            api.with(
                PartKey.of(RouteResponse.class, request.routeId(), routeResponse.routeResponseId()),
                routeResponse),
            call));
  }
}
