package io.cloudfakes.edge.cloudfront.internal.operation.setting;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.RealtimeLogs;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.CreateRealtimeLogConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateRealtimeLogConfigResponse;
import software.amazon.awssdk.services.cloudfront.model.RealtimeLogConfig;

/**
 * Makes a real-time log configuration. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateRealtimeLogConfig.html">CreateRealtimeLogConfig</a>.
 *
 * <p>Modelled: kept; nothing is sent to the streams.
 */
public final class CreateRealtimeLogConfig
    implements Operation<
        CreateRealtimeLogConfigRequest, CreateRealtimeLogConfigResponse, CloudFrontState> {
  @Override
  public Outcome<CreateRealtimeLogConfigResponse, CloudFrontState> decide(
      CreateRealtimeLogConfigRequest request, CloudFrontState state, CallContext call) {
    String arn = RealtimeLogs.arn(request.name(), call);
    if (state.find(Kind.REALTIME_LOG_CONFIG, arn) != null) {
      throw CloudFrontErrors.error(
          "RealtimeLogConfigAlreadyExists",
          "A real-time log configuration with this name already exists.");
    }
    RealtimeLogs.requireRoom(state, call);
    RealtimeLogConfig made =
        RealtimeLogConfig.builder()
            .arn(arn)
            .name(request.name())
            .samplingRate(request.samplingRate())
            .endPoints(request.endPoints())
            .fields(request.fields())
            .build();
    return Outcome.<CreateRealtimeLogConfigResponse, CloudFrontState>of(
            CreateRealtimeLogConfigResponse.builder().realtimeLogConfig(made).build(),
            RealtimeLogs.put(made, call))
        .withStatus(201);
  }
}
