package io.cloudfakes.edge.cloudfront.internal.operation.setting;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.RealtimeLogs;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.RealtimeLogConfig;
import software.amazon.awssdk.services.cloudfront.model.UpdateRealtimeLogConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.UpdateRealtimeLogConfigResponse;

/**
 * Changes a real-time log configuration. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_UpdateRealtimeLogConfig.html">UpdateRealtimeLogConfig</a>.
 *
 * <p>Modelled: all.
 */
public final class UpdateRealtimeLogConfig
    implements Operation<
        UpdateRealtimeLogConfigRequest, UpdateRealtimeLogConfigResponse, CloudFrontState> {
  @Override
  public Outcome<UpdateRealtimeLogConfigResponse, CloudFrontState> decide(
      UpdateRealtimeLogConfigRequest request, CloudFrontState state, CallContext call) {
    RealtimeLogConfig known = RealtimeLogs.required(state, request.name(), request.arn(), call);
    // AWS: you cannot update some parameters independent of others.
    if (!request.hasEndPoints() || !request.hasFields() || request.samplingRate() == null) {
      throw CloudFrontErrors.invalidArgument(
          "The parameters EndPoints, Fields and SamplingRate are required.");
    }
    RealtimeLogConfig config =
        known.toBuilder()
            .endPoints(request.endPoints())
            .fields(request.fields())
            .samplingRate(request.samplingRate())
            .build();
    return Outcome.of(
        UpdateRealtimeLogConfigResponse.builder().realtimeLogConfig(config).build(),
        RealtimeLogs.put(config, call));
  }
}
