package io.cloudfakes.edge.globalaccelerator.internal.operation.group;

import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.state.HealthCheck;
import org.jspecify.annotations.Nullable;

/** The health check that a request wants. */
record CheckSettings(
    @Nullable Integer port,
    @Nullable String protocol,
    @Nullable String path,
    @Nullable Integer intervalSeconds,
    @Nullable Integer threshold) {
  HealthCheck over(HealthCheck before) {
    if (intervalSeconds != null && intervalSeconds != 10 && intervalSeconds != 30) {
      throw GlobalAcceleratorErrors.invalidArgument(
          "Invalid health check interval: " + intervalSeconds + ". It is 10 or 30 seconds.");
    }
    return new HealthCheck(
        port == null ? before.port() : port,
        protocol == null ? before.protocol() : protocol,
        path == null ? before.path() : path,
        intervalSeconds == null ? before.intervalSeconds() : intervalSeconds,
        threshold == null ? before.threshold() : threshold);
  }
}
