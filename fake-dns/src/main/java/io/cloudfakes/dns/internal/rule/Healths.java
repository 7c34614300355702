package io.cloudfakes.dns.internal.rule;

import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Observed;
import io.cloudfakes.dns.internal.state.Route53State;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;
import software.amazon.awssdk.services.route53.model.HealthCheckType;
import software.amazon.awssdk.services.route53.model.InsufficientDataHealthStatus;

/**
 * Whether health checks are healthy: what is known of endpoints, turned into Route 53's verdict.
 */
public final class Healths {
  private Healths() {}

  /** Whether the health check of that id is healthy; one that is gone counts as healthy. */
  public static boolean isHealthy(Route53State state, String id) {
    Check check = state.find(Check.class, id);
    return check == null || isHealthy(state, check);
  }

  /** Whether a health check is healthy now. */
  public static boolean isHealthy(Route53State state, Check check) {
    HealthCheckConfig config = check.config();
    boolean inverted = Boolean.TRUE.equals(config.inverted());
    boolean healthy = Boolean.TRUE.equals(config.disabled()) || found(state, check);
    return healthy != inverted;
  }

  private static boolean found(Route53State state, Check check) {
    HealthCheckConfig config = check.config();
    Observed.Status status = check.observed().status();
    if (status != Observed.Status.UNKNOWN
        && (check.observed().byHand() || config.type() != HealthCheckType.CALCULATED)) {
      return status == Observed.Status.HEALTHY;
    }
    return switch (config.type()) {
      case CALCULATED -> {
        long healthy =
            config.childHealthChecks().stream().filter(child -> isHealthy(state, child)).count();
        yield healthy >= (config.healthThreshold() == null ? 0 : config.healthThreshold());
      }
      case CLOUDWATCH_METRIC ->
          config.insufficientDataHealthStatus() != InsufficientDataHealthStatus.UNHEALTHY;
      // A routing control is off until it is switched on.
      case RECOVERY_CONTROL -> false;
      default -> true;
    };
  }
}
