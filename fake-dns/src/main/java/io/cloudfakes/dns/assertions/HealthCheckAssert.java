package io.cloudfakes.dns.assertions;

import io.cloudfakes.dns.HealthCheckView;
import io.cloudfakes.dns.HealthStatus;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a health check. */
public final class HealthCheckAssert extends AbstractAssert<HealthCheckAssert, HealthCheckView> {
  HealthCheckAssert(HealthCheckView check) {
    super(check, HealthCheckAssert.class);
  }

  /** Fails unless it says healthy. */
  public HealthCheckAssert isHealthy() {
    return says(HealthStatus.HEALTHY);
  }

  /** Fails unless it says unhealthy. */
  public HealthCheckAssert isUnhealthy() {
    return says(HealthStatus.UNHEALTHY);
  }

  private HealthCheckAssert says(HealthStatus wanted) {
    isNotNull();
    if (actual.status() != wanted) {
      failWithMessage("Expected %s to be %s", actual, wanted);
    }
    return this;
  }
}
