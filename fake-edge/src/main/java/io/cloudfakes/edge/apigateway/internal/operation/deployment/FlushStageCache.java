package io.cloudfakes.edge.apigateway.internal.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.FlushStageCacheRequest;
import software.amazon.awssdk.services.apigateway.model.FlushStageCacheResponse;

/**
 * Empties the cache of a stage.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_FlushStageCache.html">FlushStageCache</a>
 */
public final class FlushStageCache
    implements Operation<FlushStageCacheRequest, FlushStageCacheResponse, ApiGatewayState> {

  @Override
  public Outcome<FlushStageCacheResponse, ApiGatewayState> decide(
      FlushStageCacheRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    LiveStage stage = held.stage(request.stageName());
    return Outcome.<FlushStageCacheResponse, ApiGatewayState>of(
            FlushStageCacheResponse.builder().build(), held.with(stage.flushed()))
        .withStatus(202);
  }
}
