package io.cloudfakes.edge.apigateway.internal.http.operation.stage;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.http.rule.Stages;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateStageRequest;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateStageResponse;

/**
 * Changes a stage: what the request does not name stays.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename.html">UpdateStage</a>
 */
public final class UpdateStage
    implements Operation<UpdateStageRequest, UpdateStageResponse, ApiGatewayState> {
  @Override
  public Outcome<UpdateStageResponse, ApiGatewayState> decide(
      UpdateStageRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Stage before = Parts.required(api, Stage.class, request.stageName());
    Stage stage = Stages.changed(api, before, request, call);
    HttpApi with = Stages.with(api, stage, call);
    return Outcome.of(
        Documents.copy(
                Parts.required(with, Stage.class, stage.stageName()), UpdateStageResponse.builder())
            .build(),
        Apis.put(with));
  }
}
