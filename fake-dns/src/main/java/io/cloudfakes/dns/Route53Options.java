package io.cloudfakes.dns;

import java.time.Duration;

/**
 * How one world's Route 53 behaves where a test may want it otherwise.
 *
 * @param propagation how long a change is {@code PENDING} and unknown to the name servers, in
 *     virtual time; zero (the default) lets the first {@code GetChange} find it {@code INSYNC}
 * @param reservesExampleDomains whether names that AWS reserves ({@code example.com} and what is
 *     below it) are refused, as AWS does; off by default, for tests like them
 * @param registration how long an operation on a registered domain takes, in virtual time; zero by
 *     default
 * @param limits how much there may be of everything
 */
public record Route53Options(
    Duration propagation,
    boolean reservesExampleDomains,
    Duration registration,
    Route53Limits limits) {
  private static final Route53Options DEFAULTS =
      new Route53Options(Duration.ZERO, false, Duration.ZERO, Route53Limits.defaults());

  public Route53Options {
    if (propagation.isNegative() || registration.isNegative()) {
      throw new IllegalArgumentException("propagation and registration must not be negative");
    }
  }

  public static Route53Options defaults() {
    return DEFAULTS;
  }

  public Route53Options withPropagation(Duration duration) {
    return new Route53Options(duration, reservesExampleDomains, registration, limits);
  }

  /** Refuses {@code example.com} and what is below it, as AWS does. */
  public Route53Options withReservedExampleDomains() {
    return new Route53Options(propagation, true, registration, limits);
  }

  public Route53Options withRegistration(Duration duration) {
    return new Route53Options(propagation, reservesExampleDomains, duration, limits);
  }

  public Route53Options withLimits(Route53Limits newLimits) {
    return new Route53Options(propagation, reservesExampleDomains, registration, newLimits);
  }
}
