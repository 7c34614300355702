package io.cloudfakes.edge.apigateway.internal.http.operation.stage;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Mappings;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteStageRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteStageResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * Takes a stage away.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename.html">DeleteStage</a>
 */
public final class DeleteStage
    implements Operation<DeleteStageRequest, DeleteStageResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteStageResponse, ApiGatewayState> decide(
      DeleteStageRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Parts.required(api, Stage.class, request.stageName());
    Mappings.requireNone(api, request.stageName(), state);
    return Outcome.of(
            DeleteStageResponse.builder().build(),
            Apis.put(api.without(PartKey.of(Stage.class, request.stageName()))))
        .withStatus(204);
  }
}
