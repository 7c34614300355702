package io.cloudfakes.edge.lambda.internal.rule;

import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import java.time.Duration;
import software.amazon.awssdk.services.lambda.model.DestinationConfig;
import software.amazon.awssdk.services.lambda.model.FunctionEventInvokeConfig;

/**
 * How asynchronous invocations of a function, version or alias are treated.
 *
 * @param maximumRetries after the first attempt: 0 to 2, by default 2
 * @param maximumAge how long an event is tried: 1 minute to 6 hours, by default 6 hours
 * @param onSuccess the ARN of where results go; "" for nowhere
 * @param onFailure the ARN of where events go that are given up; "" for nowhere
 */
public record AsyncSettings(
    int maximumRetries, Duration maximumAge, String onSuccess, String onFailure) {
  private static final AsyncSettings DEFAULTS = new AsyncSettings(2, Duration.ofHours(6), "", "");

  /**
   * Those that are set, or AWS's defaults.
   *
   * @param qualifier the version or alias that was invoked; "" for none
   */
  public static AsyncSettings of(DeployedFunction function, String qualifier) {
    FunctionEventInvokeConfig config =
        function.setting(
            FunctionEventInvokeConfig.class,
            qualifier.isEmpty() ? FunctionVersion.LATEST : qualifier);
    if (config == null) {
      return DEFAULTS;
    }
    DestinationConfig destinations = config.destinationConfig();
    return new AsyncSettings(
        config.maximumRetryAttempts() == null
            ? DEFAULTS.maximumRetries()
            : config.maximumRetryAttempts(),
        config.maximumEventAgeInSeconds() == null
            ? DEFAULTS.maximumAge()
            : Duration.ofSeconds(config.maximumEventAgeInSeconds()),
        destinations == null || destinations.onSuccess() == null
            ? ""
            : orNone(destinations.onSuccess().destination()),
        destinations == null || destinations.onFailure() == null
            ? ""
            : orNone(destinations.onFailure().destination()));
  }

  private static String orNone(@org.jspecify.annotations.Nullable String arn) {
    return arn == null ? "" : arn;
  }
}
