package io.cloudfakes.edge.cloudfront.internal.cache;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How long errors are kept.
 *
 * @param least by status code, where the distribution says it: {@code ErrorCachingMinTTL}
 */
public record ErrorLifetimes(Map<Integer, Duration> least) {
  public static final ErrorLifetimes USUAL = new ErrorLifetimes(Map.of());

  /** {@code ErrorCachingMinTTL} where nothing is said. */
  public static final Duration LEAST = Duration.ofSeconds(10);

  private static final Set<Integer> ALWAYS = Set.of(404, 414, 500, 501, 502, 503, 504);
  private static final Set<Integer> IF_TOLD = Set.of(400, 403, 405, 412, 415);

  Duration least(int status) {
    return least.getOrDefault(status, LEAST);
  }

  /** Whether an error is kept. */
  boolean keeps(int status, CacheControl control) {
    return ALWAYS.contains(status) || (IF_TOLD.contains(status) && control.age() >= 0);
  }

  /**
   * For how long an error is kept: no less than the least, longer if the origin says so.
   *
   * @param told what the origin says, zero for nothing
   */
  Duration of(int status, Duration told) {
    Duration atLeast = least(status);
    return told.compareTo(atLeast) > 0 ? told : atLeast;
  }
}
