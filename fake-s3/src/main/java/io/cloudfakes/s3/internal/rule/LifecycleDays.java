package io.cloudfakes.s3.internal.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How lifecycle rules count days: in whole ones, rounded up to midnight UTC. */
public final class LifecycleDays {
  private LifecycleDays() {}

  /** The midnight at or after that many days past the instant. */
  public static Instant after(Instant instant, int days) {
    return roundedUp(instant.plus(Duration.ofDays(days)));
  }

  /** The instant itself when it is midnight, else the midnight after it. */
  static Instant roundedUp(Instant instant) {
    Instant midnight = instant.truncatedTo(ChronoUnit.DAYS);
    return midnight.equals(instant) ? midnight : midnight.plus(Duration.ofDays(1));
  }

  /** The midnight after the instant, even when that is one itself. */
  public static Instant nextMidnight(Instant instant) {
    return instant.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
  }

  /** The later of the two. */
  public static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
