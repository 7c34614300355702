package io.cloudfakes.edge.cloudfront.internal.cache;

import java.time.Duration;

/**
 * What a cache behaviour says of keeping: the policy of the pure cache.
 *
 * @param key what tells objects of one path apart
 */
public record CacheRules(Lifetimes lifetimes, ErrorLifetimes errors, KeyRule key) {
  /** The same for the page of an error: no less than the error is kept, longer if the page says. */
  public CacheRules keptAsError(int status) {
    if (lifetimes.off()) {
      return this;
    }
    Duration least = errors.least(status);
    return new CacheRules(
        new Lifetimes(least, least, lifetimes.longer(least, lifetimes.most())), errors, key);
  }
}
