package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Setting;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.EndPoint;
import software.amazon.awssdk.services.cloudfront.model.RealtimeLogConfig;

/** Real-time log configurations as requests name them. */
public final class RealtimeLogs {
  private static final int MOST = 150;

  private RealtimeLogs() {}

  /** The ARN of the configuration of that name. */
  public static String arn(String name, CallContext call) {
    return "arn:aws:cloudfront::" + call.account() + ":realtime-log-config/" + name;
  }

  /** The ARN of the configuration that a request names; by its name, where it has both. */
  public static String named(@Nullable String name, @Nullable String arn, CallContext call) {
    if (name != null) {
      return arn(name, call);
    }
    if (arn == null) {
      throw CloudFrontErrors.invalidArgument("One of the parameters Name and ARN is required.");
    }
    return arn;
  }

  public static RealtimeLogConfig required(
      CloudFrontState state, @Nullable String name, @Nullable String arn, CallContext call) {
    if (state.find(Kind.REALTIME_LOG_CONFIG, named(name, arn, call)) instanceof Setting setting
        && setting.account().equals(call.account())) {
      return (RealtimeLogConfig) setting.value();
    }
    throw CloudFrontErrors.error(
        "NoSuchRealtimeLogConfig", "The real-time log configuration does not exist.");
  }

  /** Refuses more configurations than an account may have. */
  public static void requireRoom(CloudFrontState state, CallContext call) {
    if (state.all(Kind.REALTIME_LOG_CONFIG, Setting.class, call.account()).size() >= MOST) {
      throw CloudFrontErrors.error(
          "TooManyRealtimeLogConfigs",
          "You have reached the maximum number of real-time log configurations for this account.");
    }
  }

  /** What puts a configuration there. */
  public static CloudFrontChange put(RealtimeLogConfig config, CallContext call) {
    if (config.samplingRate() < 1 || config.samplingRate() > 100) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter SamplingRate must be between 1 and 100.");
    }
    if (config.fields().isEmpty() || config.endPoints().isEmpty()) {
      throw CloudFrontErrors.invalidArgument(
          "The parameters Fields and EndPoints must not be empty.");
    }
    for (EndPoint one : config.endPoints()) {
      if (!one.streamType().equals("Kinesis") || one.kinesisStreamConfig() == null) {
        throw CloudFrontErrors.invalidArgument(
            "The parameter EndPoints must name Kinesis data streams.");
      }
    }
    return new CloudFrontChange.Put(
        new Setting(Kind.REALTIME_LOG_CONFIG, call.account(), config.arn(), config));
  }
}
