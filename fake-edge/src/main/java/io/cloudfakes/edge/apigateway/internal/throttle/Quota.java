package io.cloudfakes.edge.apigateway.internal.throttle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How many requests a key may make in a period.
 *
 * @param limit of a period
 * @param offset taken off the limit of the first period
 */
public record Quota(long limit, long offset, Period period) {
  /** What a quota is counted over, in UTC. */
  public enum Period {
    DAY,
    WEEK,
    MONTH;

    /** The first day of the period that has this day. */
    public LocalDate start(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        case MONTH -> day.withDayOfMonth(1);
      };
    }
  }
}
