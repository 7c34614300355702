package io.cloudfakes.edge.cloudfront.internal.cache;

/**
 * What a cache behaviour says of keeping: the policy of the pure cache.
 *
 * @param key what tells objects of one path apart
 * @param tags the header in which origins name an object's tags; "" for none
 */
public record CacheRules(Lifetimes lifetimes, ErrorLifetimes errors, KeyRule key, String tags) {}
