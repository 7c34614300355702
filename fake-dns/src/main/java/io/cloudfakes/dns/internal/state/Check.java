package io.cloudfakes.dns.internal.state;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.CloudWatchAlarmConfiguration;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;

/**
 * A health check.
 *
 * @param callerReference tells requests to create it apart
 * @param config what it checks, as the API shows it
 * @param version how often it was updated, from 1
 * @param alarm of a check on a CloudWatch alarm; null for others
 * @param observed what checkers, or the test, found; for a calculated check or one that watches an
 *     alarm, what the test set
 */
public record Check(
    String id,
    String account,
    String callerReference,
    HealthCheckConfig config,
    long version,
    @Nullable CloudWatchAlarmConfiguration alarm,
    Observed observed)
    implements Resource {
  public Check withConfig(HealthCheckConfig newConfig) {
    return new Check(id, account, callerReference, newConfig, version + 1, alarm, observed);
  }

  public Check withObserved(Observed newObserved) {
    return new Check(id, account, callerReference, config, version, alarm, newObserved);
  }
}
