package io.cloudfakes.edge.apigateway.internal.http.operation.route;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteRouteResponseRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteRouteResponseResponse;
import software.amazon.awssdk.services.apigatewayv2.model.RouteResponse;

/**
 * Takes a route response away.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid-routeresponses-routeresponseid.html">DeleteRouteResponse</a>
 */
public final class DeleteRouteResponse
    implements Operation<DeleteRouteResponseRequest, DeleteRouteResponseResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteRouteResponseResponse, ApiGatewayState> decide(
      DeleteRouteResponseRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Parts.required(api, RouteResponse.class, request.routeId(), request.routeResponseId());
    return Outcome.of(
            DeleteRouteResponseResponse.builder().build(),
            Apis.edited(
                api.without(
                    PartKey.of(RouteResponse.class, request.routeId(), request.routeResponseId())),
                call))
        .withStatus(204);
  }
}
