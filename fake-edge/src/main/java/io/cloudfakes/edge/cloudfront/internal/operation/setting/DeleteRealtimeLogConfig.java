package io.cloudfakes.edge.cloudfront.internal.operation.setting;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.RealtimeLogs;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.DeleteRealtimeLogConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.DeleteRealtimeLogConfigResponse;
import software.amazon.awssdk.services.cloudfront.model.RealtimeLogConfig;

/**
 * Deletes a real-time log configuration that no distribution has. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DeleteRealtimeLogConfig.html">DeleteRealtimeLogConfig</a>.
 *
 * <p>Modelled: all.
 */
public final class DeleteRealtimeLogConfig
    implements Operation<
        DeleteRealtimeLogConfigRequest, DeleteRealtimeLogConfigResponse, CloudFrontState> {
  @Override
  public Outcome<DeleteRealtimeLogConfigResponse, CloudFrontState> decide(
      DeleteRealtimeLogConfigRequest request, CloudFrontState state, CallContext call) {
    RealtimeLogConfig known = RealtimeLogs.required(state, request.name(), request.arn(), call);
    if (References.any(state, call.account(), Kind.REALTIME_LOG_CONFIG, known.arn())) {
      throw CloudFrontErrors.error(
          "RealtimeLogConfigInUse",
          "Cannot delete the real-time log configuration because it's attached to one or more"
              + " cache behaviors.");
    }
    return Outcome.<DeleteRealtimeLogConfigResponse, CloudFrontState>of(
            DeleteRealtimeLogConfigResponse.builder().build(),
            new CloudFrontChange.Removed(Kind.REALTIME_LOG_CONFIG, known.arn()))
        .withStatus(204);
  }
}
