package io.cloudfakes.edge.apigateway.internal.throttle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * What one key has used of one usage plan.
 *
 * @param first the first day of the first period it was used in; null before that
 * @param granted requests added to what remained, and the period they were added in
 * @param days requests by day, the last {@value #KEPT} days that had some
 */
public record KeyUsage(
    @Nullable LocalDate first, Granted granted, TreePMap<LocalDate, Long> days) {
  /** As long as AWS keeps usage. */
  private static final int KEPT = 90;

  public static final KeyUsage NONE =
      new KeyUsage(null, new Granted(LocalDate.MIN, 0), TreePMap.empty());

  /** Requests added to what remains in the period that begins on that day; fewer than 0 removed. */
  public record Granted(LocalDate period, long requests) {}

  /** What remains on that day; may be less than 0 when the quota was lowered. */
  public long remaining(Quota quota, LocalDate day) {
    LocalDate start = quota.period().start(day);
    long used = 0;
    for (long some : days.subMap(start, true, day, true).values()) {
      used += some;
    }
    LocalDate begun = first == null ? start : first;
    return quota.limit()
        - (begun.equals(start) ? quota.offset() : 0)
        - used
        + (granted.period().equals(start) ? granted.requests() : 0);
  }

  /** One request more; null when nothing remains. */
  public @Nullable KeyUsage use(@Nullable Quota quota, LocalDate day) {
    if (quota != null && remaining(quota, day) <= 0) {
      return null;
    }
    TreePMap<LocalDate, Long> next = days.plus(day, days.getOrDefault(day, 0L) + 1);
    if (next.size() > KEPT) {
      next = next.minus(next.firstKey());
    }
    LocalDate begun =
        first != null ? first : quota == null ? day : quota.period().start(day);
    return new KeyUsage(begun, granted, next);
  }

  /** The same with as many requests remaining in the period of that day, as UpdateUsage sets. */
  public KeyUsage withRemaining(Quota quota, LocalDate day, long remaining) {
    LocalDate start = quota.period().start(day);
    long before = granted.period().equals(start) ? granted.requests() : 0;
    return new KeyUsage(
        first,
        new Granted(start, before + remaining - remaining(quota, day)),
        days);
  }
}
