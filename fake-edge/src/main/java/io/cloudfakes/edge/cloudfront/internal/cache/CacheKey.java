package io.cloudfakes.edge.cloudfront.internal.cache;

/**
 * What an object is kept under.
 *
 * @param distribution its id
 * @param target the path, and the parameters of the query string that are in the key
 * @param variant what else is in the key: headers, cookies, compressions
 */
public record CacheKey(String distribution, String target, String variant) {}
