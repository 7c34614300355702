package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.KeyUsage;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
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
    int offset = quota.offset() == null ? 0 : quota.offset();
    return switch (quota.period()) {
      case WEEK -> {
        // Weeks begin on Sunday, and the offset days later.
        int since = Math.floorMod(day.getDayOfWeek().getValue() % 7 - offset, 7);
        yield day.minusDays(since);
      }
      case MONTH -> {
        LocalDate begin = day.withDayOfMonth(1).plusDays(offset);
        yield begin.isAfter(day) ? begin.minusDays(offset).minusMonths(1).plusDays(offset) : begin;
      }
      default -> day;
    };
  }

  /** How many calls a key has left at the end of a day. */
  public static long remaining(QuotaSettings quota, KeyUsage usage, LocalDate day) {
    LocalDate first = periodOf(quota, day);
    return quota.limit() + usage.granted().getOrDefault(first, 0L) - usage.usedFrom(first, day);
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
