package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.CacheResult;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import org.jspecify.annotations.Nullable;

/**
 * An answer, how it was come by, and how old it is.
 *
 * @param age in seconds; null for one that came right from the origin
 */
record Served(OriginReply reply, CacheResult result, @Nullable Long age) {
  /** The same with another reply. */
  Served with(OriginReply other) {
    return new Served(other, result, age);
  }
}
