package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.KeyUsage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import software.amazon.awssdk.services.apigateway.model.QuotaPeriodType;
import software.amazon.awssdk.services.apigateway.model.QuotaSettings;

/**
 * How many requests a key may make in a period: a day, a week from Sunday, a month, in UTC.
 *
 * @param settings as a usage plan has them
 */
public record Quota(QuotaSettings settings) {
  /** The first day of the period that has this day. */
  public LocalDate periodOf(LocalDate day) {
    return settings.period() == QuotaPeriodType.WEEK
        ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
        : settings.period() == QuotaPeriodType.MONTH ? day.withDayOfMonth(1) : day;
  }

  /** What remains after that day's requests; never less than 0. */
  public long remaining(KeyUsage usage, LocalDate day) {
    LocalDate period = periodOf(day);
    long limit = Objects.requireNonNullElse(settings.limit(), 0);
    // The offset belongs to the first period in which the key is used.
    boolean first = usage.used().isEmpty() || !usage.used().firstKey().isBefore(period);
    if (first) {
      limit -= Objects.requireNonNullElse(settings.offset(), 0);
    }
    long granted = usage.granted().getOrDefault(period, 0L);
    return Math.max(0, limit + granted - usage.usedFrom(period, day));
  }
}
