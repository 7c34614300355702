package io.cloudfakes.edge.apigateway.internal.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.FlushStageAuthorizersCacheRequest;
import software.amazon.awssdk.services.apigateway.model.FlushStageAuthorizersCacheResponse;

/**
 * Forgets what authorizers said in a stage.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_FlushStageAuthorizersCache.html">FlushStageAuthorizersCache</a>
 */
public final class FlushStageAuthorizersCache
    implements Operation<
        FlushStageAuthorizersCacheRequest, FlushStageAuthorizersCacheResponse, ApiGatewayState> {

  @Override
  public Outcome<FlushStageAuthorizersCacheResponse, ApiGatewayState> decide(
      FlushStageAuthorizersCacheRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    LiveStage stage = held.stage(request.stageName());
    return Outcome.<FlushStageAuthorizersCacheResponse, ApiGatewayState>of(
            FlushStageAuthorizersCacheResponse.builder().build(),
            held.with(stage.flushedAuthorizers()))
        .withStatus(202);
  }
}
