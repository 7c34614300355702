package io.cloudfakes.edge.cloudfront.internal.cache;

import java.time.Duration;

/**
 * What a cache behaviour says of keeping: the policy of the pure cache.
 *
 * @param key what tells objects of one path apart
 * @param tags the header in which origins name an object's tags; "" for none
 */
public record CacheRules(Lifetimes lifetimes, ErrorLifetimes errors, KeyRule key, String tags) {
  /**
   * The same for the page of an error that is kept: no less than the error is, longer if the page
   * says.
   *
   * @param own whether the error is the edge's own: each of those is kept
   */
  public CacheRules keptAsError(OriginReply error, boolean own) {
    CacheControl control = CacheControl.of(error);
    if (lifetimes.off() || !(own || errors.keeps(error.status(), control))) {
      return this;
    }
    Duration told = lifetimes.atMost(Duration.ofSeconds(Math.max(0, control.age())));
    Duration least = errors.of(error.status(), told);
    return new CacheRules(
        new Lifetimes(least, least, lifetimes.longer(least, lifetimes.most())), errors, key, tags);
  }
}
