package io.cloudfakes.edge.cloudfront.internal.operation.setting;

import io.cloudfakes.edge.cloudfront.internal.rule.RealtimeLogs;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.GetRealtimeLogConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.GetRealtimeLogConfigResponse;

/**
 * Gives a real-time log configuration. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetRealtimeLogConfig.html">GetRealtimeLogConfig</a>.
 *
 * <p>Modelled: all.
 */
public final class GetRealtimeLogConfig
    implements Operation<
        GetRealtimeLogConfigRequest, GetRealtimeLogConfigResponse, CloudFrontState> {
  @Override
  public Outcome<GetRealtimeLogConfigResponse, CloudFrontState> decide(
      GetRealtimeLogConfigRequest request, CloudFrontState state, CallContext call) {
    return Outcome.of(
        GetRealtimeLogConfigResponse.builder()
            .realtimeLogConfig(RealtimeLogs.required(state, request.name(), request.arn(), call))
            .build());
  }
}
