package io.cloudfakes.edge.cloudfront.internal.cache;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How long errors are kept.
 *
 * @param least by status code, where the distribution says it: {@code ErrorCachingMinTTL}
 * @param withPages the codes that have a page of their own
 */
public record ErrorLifetimes(Map<Integer, Duration> least, Set<Integer> withPages) {
  public static final ErrorLifetimes USUAL = new ErrorLifetimes(Map.of(), new TreeSet<>());

  /** {@code ErrorCachingMinTTL} where nothing is said. */
  public static final Duration LEAST = Duration.ofSeconds(10);

  private static final Set<Integer> ALWAYS = Set.of(404, 414, 500, 501, 502, 503, 504);
  private static final Set<Integer> IF_TOLD = Set.of(400, 403, 405, 412, 415);

  Duration least(int status) {
    return least.getOrDefault(status, LEAST);
  }

  /** Whether an error is kept. */
  boolean keeps(int status, CacheControl control) {
    return ALWAYS.contains(status)
        || (IF_TOLD.contains(status) && (control.age() >= 0 || withPages.contains(status)));
  }

  /** For how long an error is kept: no less than the least, longer if the origin says so. */
  Duration of(int status, CacheControl control) {
    Duration told = Duration.ofSeconds(Math.max(0, control.age()));
    Duration atLeast = least(status);
    return told.compareTo(atLeast) > 0 ? told : atLeast;
  }
}
