package io.cloudfakes.edge.apigateway.internal.http.operation.route;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.HttpErrors;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteRouteRequestParameterRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteRouteRequestParameterResponse;
import software.amazon.awssdk.services.apigatewayv2.model.ParameterConstraints;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/**
 * Takes one request parameter of a route away.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid-requestparameters-requestparameterkey.html">DeleteRouteRequestParameter</a>
 */
public final class DeleteRouteRequestParameter
    implements Operation<
        DeleteRouteRequestParameterRequest, DeleteRouteRequestParameterResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteRouteRequestParameterResponse, ApiGatewayState> decide(
      DeleteRouteRequestParameterRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Route route = Parts.required(api, Route.class, request.routeId());
    Map<String, ParameterConstraints> left = new TreeMap<>(route.requestParameters());
    if (left.remove(request.requestParameterKey()) == null) {
      throw HttpErrors.noPart("RequestParameter").asException();
    }
    Route without = route.toBuilder().requestParameters(left).build();
    return Outcome.of(
            DeleteRouteRequestParameterResponse.builder().build(),
            Apis.edited(api.with(PartKey.of(Route.class, route.routeId()), without), call))
        .withStatus(204);
  }
}
