package io.cloudfakes.dns;

/** What a health check says. */
public enum HealthStatus {
  HEALTHY,
  UNHEALTHY
}
