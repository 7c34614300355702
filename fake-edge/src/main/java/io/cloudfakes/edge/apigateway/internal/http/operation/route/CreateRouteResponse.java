package io.cloudfakes.edge.apigateway.internal.http.operation.route;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.http.rule.RouteResponses;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.CreateRouteResponseRequest;
import software.amazon.awssdk.services.apigatewayv2.model.CreateRouteResponseResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Route;
import software.amazon.awssdk.services.apigatewayv2.model.RouteResponse;

/**
 * Makes a route response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid-routeresponses.html">CreateRouteResponse</a>
 */
public final class CreateRouteResponse
    implements Operation<CreateRouteResponseRequest, CreateRouteResponseResponse, ApiGatewayState> {
  @Override
  public Outcome<CreateRouteResponseResponse, ApiGatewayState> decide(
      CreateRouteResponseRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Parts.required(api, Route.class, request.routeId());
    RouteResponse routeResponse =
        RouteResponses.checked(
            api,
            request.routeId(),
            Documents.copy(request, RouteResponse.builder())
                .routeResponseId(NewIds.part("routeResponse", call))
                .build());
    return Outcome.of(
            Documents.copy(routeResponse, CreateRouteResponseResponse.builder()).build(),
            Apis.edited(
                api.with(
                    PartKey.of(
                        RouteResponse.class, request.routeId(), routeResponse.routeResponseId()),
                    routeResponse),
                call))
        .withStatus(201);
  }
}
