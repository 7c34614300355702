package io.cloudfakes.edge.waf.internal.state;

import java.time.Instant;
import org.pcollections.TreePMap;

/**
 * The requests of late that one rate-based rule counted for one of its aggregation instances, by
 * second.
 */
public record RateWindow(TreePMap<Long, Integer> bySecond) {
  public static final RateWindow EMPTY = new RateWindow(TreePMap.empty());

  /** With one request more; what is older than the evaluation window is forgotten. */
  public RateWindow plus(Instant now, long windowSeconds) {
    long second = now.getEpochSecond();
    TreePMap<Long, Integer> kept = bySecond;
    while (!kept.isEmpty() && kept.firstKey() <= second - windowSeconds) {
      kept = kept.minus(kept.firstKey());
    }
    return new RateWindow(kept.plus(second, kept.getOrDefault(second, 0) + 1));
  }

  /** How many requests there were in the seconds up to now. */
  public int count(Instant now, long windowSeconds) {
    int count = 0;
    for (int requests : bySecond.tailMap(now.getEpochSecond() - windowSeconds, false).values()) {
      count += requests;
    }
    return count;
  }

  /** When the newest was. */
  public long newest() {
    return bySecond.isEmpty() ? Long.MIN_VALUE : bySecond.lastKey();
  }
}
