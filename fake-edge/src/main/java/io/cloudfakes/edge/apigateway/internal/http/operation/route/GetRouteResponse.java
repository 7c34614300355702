package io.cloudfakes.edge.apigateway.internal.http.operation.route;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetRouteResponseRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetRouteResponseResponse;
import software.amazon.awssdk.services.apigatewayv2.model.RouteResponse;

/**
 * Gives a route response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid-routeresponses-routeresponseid.html">GetRouteResponse</a>
 */
public final class GetRouteResponse
    implements Operation<GetRouteResponseRequest, GetRouteResponseResponse, ApiGatewayState> {
  @Override
  public Outcome<GetRouteResponseResponse, ApiGatewayState> decide(
      GetRouteResponseRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    RouteResponse routeResponse =
        Parts.required(api, RouteResponse.class, request.routeId(), request.routeResponseId());
    return Outcome.of(Documents.copy(routeResponse, GetRouteResponseResponse.builder()).build());
  }
}
