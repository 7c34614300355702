package io.cloudfakes.edge.apigateway.internal.http.operation.stage;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.AutoDeploy;
import io.cloudfakes.edge.apigateway.internal.http.rule.HttpErrors;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteRouteSettingsRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteRouteSettingsResponse;
import software.amazon.awssdk.services.apigatewayv2.model.RouteSettings;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * Takes the settings of one route of a stage away.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename-routesettings-routekey.html">DeleteRouteSettings</a>
 */
public final class DeleteRouteSettings
    implements Operation<DeleteRouteSettingsRequest, DeleteRouteSettingsResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteRouteSettingsResponse, ApiGatewayState> decide(
      DeleteRouteSettingsRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Stage stage = Parts.required(api, Stage.class, request.stageName());
    Map<String, RouteSettings> left = new TreeMap<>(stage.routeSettings());
    if (left.remove(request.routeKey()) == null) {
      throw HttpErrors.noPart("RouteSettings").asException();
    }
    Stage without = stage.toBuilder().routeSettings(left).lastUpdatedDate(call.now()).build();
    return Outcome.of(
            DeleteRouteSettingsResponse.builder().build(),
            Apis.put(AutoDeploy.withStage(api, without)))
        .withStatus(204);
  }
}
