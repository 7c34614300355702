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
import software.amazon.awssdk.services.apigatewayv2.model.CreateStageRequest;
import software.amazon.awssdk.services.apigatewayv2.model.CreateStageResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * Makes a stage, which shows a deployment of its API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages.html">CreateStage</a>
 */
public final class CreateStage
    implements Operation<CreateStageRequest, CreateStageResponse, ApiGatewayState> {
  @Override
  public Outcome<CreateStageResponse, ApiGatewayState> decide(
      CreateStageRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Stage stage = Stages.made(api, request, call);
    HttpApi with = Stages.with(api, stage, call);
    return Outcome.of(
            Documents.copy(
                    Parts.required(with, Stage.class, stage.stageName()),
                    CreateStageResponse.builder())
                .build(),
            Apis.put(with))
        .withStatus(201);
  }
}
