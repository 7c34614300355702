package io.cloudfakes.edge.apigateway.internal.throttle;

/**
 * How many requests are let through.
 *
 * @param perSecond tokens that come into the bucket in a second, in thousandths
 * @param burst the bucket's size
 */
public record RateLimit(long perSecond, long burst) {
  /** An account's in a region. */
  public static final RateLimit ACCOUNT = of(10_000, 5_000);

  /** As AWS's settings have them. */
  public static RateLimit of(double rateLimit, int burstLimit) {
    return new RateLimit(Math.round(rateLimit * 1_000), burstLimit);
  }
}
