package io.cloudfakes.dynamodb.internal.state.throughput;

import java.time.Duration;
import java.time.Instant;

/**
 * The units a table or index may still use: a token bucket, which gets so many units a second and
 * keeps those of five minutes when they are not used.
 *
 * @param units less than none when a call used more than there was
 * @param at when there were so many
 */
public record Bucket(double units, Instant at) {
  private static final Duration KEPT = Duration.ofMinutes(5);

  /** That of something new, which can at once use what it gets in a second. */
  public static Bucket since(Instant created, long perSecond) {
    return new Bucket(perSecond, created);
  }

  /** The bucket as it is later, when it gets so many units a second. */
  public Bucket at(Instant now, long perSecond) {
    if (now.isBefore(at)) {
      return this;
    }
    double seconds = Duration.between(at, now).toNanos() / 1e9;
    double most = (double) perSecond * KEPT.toSeconds();
    return new Bucket(Math.min(most, units + seconds * perSecond), now);
  }

  /**
   * Whether a call that uses so many units is let through. One that uses more than there is in a
   * second needs only that much: it takes the rest from the seconds that follow, as a query does on
   * AWS, whose cost is known when it has been read.
   */
  public boolean admits(double wanted, long perSecond) {
    return units >= Math.min(wanted, (double) perSecond);
  }

  public Bucket without(double used) {
    return new Bucket(units - used, at);
  }
}
