package io.cloudfakes.edge.apigateway.internal.throttle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * The buckets of an account's APIs, by the name of what they limit. A name that is not there has a
 * full bucket.
 */
public record TokenBuckets(HashPMap<String, TokenBucket> byName) {
  public static final TokenBuckets FULL = new TokenBuckets(HashTreePMap.empty());

  /** A limit and the name of the bucket it is kept by. */
  public record Limited(String name, RateLimit limit) {}

  /**
   * One token taken out of each bucket; null when one of them has none, and then nothing is taken
   * out of any.
   */
  public @Nullable TokenBuckets take(List<Limited> limits, Instant now) {
    HashPMap<String, TokenBucket> next = byName;
    for (Limited limited : limits) {
      TokenBucket left = TokenBucket.take(byName.get(limited.name()), limited.limit(), now);
      if (left == null) {
        return null;
      }
      next = next.plus(limited.name(), left);
    }
    return new TokenBuckets(next);
  }
}
