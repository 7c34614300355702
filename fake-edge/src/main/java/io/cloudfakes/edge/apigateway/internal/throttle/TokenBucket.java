package io.cloudfakes.edge.apigateway.internal.throttle;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left in a bucket of tokens: each request takes one, time brings new ones, up to the size.
 *
 * @param tokens in units of 10⁻¹² tokens, so that every nanosecond of every rate counts exactly
 * @param at the moment of that
 */
public record TokenBucket(long tokens, Instant at) {
  private static final long TOKEN = 1_000_000_000_000L;

  /** What has one token less; null when it has not got one. */
  static @Nullable TokenBucket take(@Nullable TokenBucket bucket, RateLimit limit, Instant now) {
    long size = limit.burst() * TOKEN;
    long left = bucket == null ? size : bucket.refilled(limit, size, now);
    return left < TOKEN ? null : new TokenBucket(left - TOKEN, now);
  }

  private long refilled(RateLimit limit, long size, Instant now) {
    long missing = size - tokens;
    Duration passed = Duration.between(at, now);
    if (missing <= 0 || passed.isNegative()) {
      return Math.min(size, tokens);
    }
    // A rate of n thousandths a second is n units a nanosecond.
    long rate = limit.perSecond();
    if (rate == 0) {
      return tokens;
    }
    long untilFull = (missing + rate - 1) / rate;
    return passed.compareTo(Duration.ofNanos(untilFull)) >= 0
        ? size
        : tokens + passed.toNanos() * rate;
  }
}
