package io.cloudfakes.edge.apigateway.internal.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.rule.Stages;
import io.cloudfakes.edge.apigateway.internal.rule.Tags;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.apigateway.model.CreateStageRequest;
import software.amazon.awssdk.services.apigateway.model.CreateStageResponse;
import software.amazon.awssdk.services.apigateway.model.Stage;

/**
 * Makes a stage that shows a deployment.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html">CreateStage</a>
 */
public final class CreateStage
    implements Operation<CreateStageRequest, CreateStageResponse, ApiGatewayState> {

  @Override
  public Outcome<CreateStageResponse, ApiGatewayState> decide(
      CreateStageRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    if (held.api().stages().containsKey(request.stageName())) {
      throw RestErrors.conflict("Stage already exists");
    }
    Instant now = call.now().truncatedTo(ChronoUnit.SECONDS);
    Tags.checked(request.tags());
    Stage stage =
        Stages.completed(
            Documents.as(Stage.class, request).toBuilder()
                .stageName(Stages.name(request.stageName()))
                .createdDate(now)
                .lastUpdatedDate(now)
                .build(),
            held.api());
    return Outcome.<CreateStageResponse, ApiGatewayState>of(
            Documents.as(CreateStageResponse.class, stage), held.with(LiveStage.of(stage)))
        .withStatus(201);
  }
}
