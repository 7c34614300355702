package io.cloudfakes.edge.apigateway.internal.state;

import java.time.LocalDate;
import org.pcollections.TreePMap;

/**
 * How much of a usage plan's quota an API key has used.
 *
 * @param used calls by day (UTC); days without calls are left out
 * @param granted what was added to the quota of a period by hand (taken away when negative), by the
 *     period's first day
 */
public record KeyUsage(TreePMap<LocalDate, Long> used, TreePMap<LocalDate, Long> granted) {
  public static final KeyUsage NONE = new KeyUsage(TreePMap.empty(), TreePMap.empty());

  /** The calls of the days from the first to the last, both included. */
  public long usedFrom(LocalDate first, LocalDate last) {
    long sum = 0;
    for (long calls : used.subMap(first, true, last, true).values()) {
      sum += calls;
    }
    return sum;
  }

  public KeyUsage plus(LocalDate day, long calls) {
    return new KeyUsage(used.plus(day, used.getOrDefault(day, 0L) + calls), granted);
  }

  public KeyUsage withGranted(LocalDate period, long calls) {
    return new KeyUsage(used, granted.plus(period, calls));
  }
}
