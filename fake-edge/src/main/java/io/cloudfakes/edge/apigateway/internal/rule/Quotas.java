package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.KeyUsage;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.apigateway.model.QuotaSettings;

/** The quotas of usage plans: which days count together, and how much is left. */
public final class Quotas {
  private static final int LONGEST_REPORT = 90;

  private Quotas() {}

  /** The day (UTC) of a moment. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  /** The first day of the period that a day is in. */
  public static LocalDate periodOf(QuotaSettings quota, LocalDate day) {
    return switch (quota.period()) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
      case MONTH -> day.withDayOfMonth(1);
      default -> day;
    };
  }

  /** How many calls a key has left at the end of a day. */
  public static long remaining(QuotaSettings quota, KeyUsage usage, LocalDate day) {
    LocalDate first = periodOf(quota, day);
    // The offset is taken off the limit of the first period in which the key is used.
    boolean initial = usage.used().isEmpty() || !usage.used().firstKey().isBefore(first);
    int offset = quota.offset() == null || !initial ? 0 : quota.offset();
    return quota.limit()
        - offset
        + usage.granted().getOrDefault(first, 0L)
        - usage.usedFrom(first, day);
  }

  /** What a key used on each day and had left then, from the first day to the last. */
  public static List<List<Long>> report(Plan plan, String keyId, LocalDate first, LocalDate last) {
    QuotaSettings quota = plan.document().quota();
    KeyUsage usage = plan.usageOf(keyId);
    List<List<Long>> days = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      long used = usage.usedFrom(day, day);
      days.add(List.of(used, quota == null ? 0L : Math.max(0, remaining(quota, usage, day))));
    }
    return days;
  }

  /** Reads the days that a report is to be of. */
  public static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw RestErrors.badRequest("Invalid date specified: " + text);
    }
  }

  /** Refuses reports of days that do not follow, or of too many. */
  public static void check(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw RestErrors.badRequest("Usage end date must not be before the start date");
    }
    if (first.plusDays(LONGEST_REPORT).isBefore(last)) {
      throw RestErrors.badRequest("Usage date range must not exceed " + LONGEST_REPORT + " days");
    }
  }
}
