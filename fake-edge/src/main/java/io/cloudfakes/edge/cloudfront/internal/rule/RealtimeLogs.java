package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Setting;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.RealtimeLogConfig;

/** Real-time log configurations as requests name them. */
public final class RealtimeLogs {
  private RealtimeLogs() {}

  /** The ARN of the configuration of that name. */
  public static String arn(String name, CallContext call) {
    return "arn:aws:cloudfront::" + call.account() + ":realtime-log-config/" + name;
  }

  public static RealtimeLogConfig required(
      CloudFrontState state, @Nullable String name, @Nullable String arn, CallContext call) {
    String id = arn != null ? arn : name == null ? "" : arn(name, call);
    if (state.find(Kind.REALTIME_LOG_CONFIG, id) instanceof Setting setting
        && setting.account().equals(call.account())) {
      return (RealtimeLogConfig) setting.value();
    }
    throw CloudFrontErrors.error(
        "NoSuchRealtimeLogConfig", "The real-time log configuration does not exist.");
  }

  /** What puts a configuration there. */
  public static CloudFrontChange put(RealtimeLogConfig config, CallContext call) {
    if (config.samplingRate() < 1 || config.samplingRate() > 100) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter SamplingRate must be between 1 and 100.");
    }
    return new CloudFrontChange.Put(
        new Setting(Kind.REALTIME_LOG_CONFIG, call.account(), config.arn(), config));
  }
}
