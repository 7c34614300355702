package io.cloudfakes.edge.apigateway.internal.http.operation.stage;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.AutoDeploy;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.AccessLogSettings;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteAccessLogSettingsRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteAccessLogSettingsResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * Has a stage log no requests any more.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename-accesslogsettings.html">DeleteAccessLogSettings</a>
 */
public final class DeleteAccessLogSettings
    implements Operation<
        DeleteAccessLogSettingsRequest, DeleteAccessLogSettingsResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteAccessLogSettingsResponse, ApiGatewayState> decide(
      DeleteAccessLogSettingsRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Stage stage = Parts.required(api, Stage.class, request.stageName());
    Stage without =
        stage.toBuilder()
            .accessLogSettings((AccessLogSettings) null)
            .lastUpdatedDate(call.now())
            .build();
    return Outcome.of(
            DeleteAccessLogSettingsResponse.builder().build(),
            Apis.put(AutoDeploy.withStage(api, without)))
        .withStatus(204);
  }
}
