package io.cloudfakes.edge.apigateway.internal.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteStageRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteStageResponse;

/**
 * Deletes a stage.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteStage.html">DeleteStage</a>
 */
public final class DeleteStage
    implements Operation<DeleteStageRequest, DeleteStageResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteStageResponse, ApiGatewayState> decide(
      DeleteStageRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    LiveStage stage = held.stage(request.stageName());
    return Outcome.<DeleteStageResponse, ApiGatewayState>of(
            DeleteStageResponse.builder().build(),
            held.with(held.api().withStages(held.api().stages().minus(stage.name()))))
        .withStatus(202);
  }
}
