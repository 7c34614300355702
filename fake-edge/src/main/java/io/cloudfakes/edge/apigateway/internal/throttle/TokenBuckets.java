package io.cloudfakes.edge.apigateway.internal.throttle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/** Buckets by the name of what they limit. A name that is not there has a full bucket. */
public record TokenBuckets(HashPMap<String, TokenBucket> byName) {
  public static final TokenBuckets FULL = new TokenBuckets(HashTreePMap.empty());

  /** A limit and the name of the bucket it is kept by. */
  public record Limited(String name, RateLimit limit) {}

  /**
   * What is left when one token is taken out of each bucket; null when one of them has none, and
   * then nothing is taken out of any.
   */
  public @Nullable Map<String, TokenBucket> take(List<Limited> limits, Instant now) {
    Map<String, TokenBucket> left = new LinkedHashMap<>();
    for (Limited limited : limits) {
      TokenBucket bucket = TokenBucket.take(byName.get(limited.name()), limited.limit(), now);
      if (bucket == null) {
        return null;
      }
      left.put(limited.name(), bucket);
    }
    return left;
  }
}
