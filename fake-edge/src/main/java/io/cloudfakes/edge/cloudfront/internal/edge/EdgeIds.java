package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.CacheResult;
import io.cloudfakes.service.CallContext;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a request is called at its edge.
 *
 * @param requestId as in {@code X-Amz-Cf-Id}
 * @param server the host in {@code Via}
 * @param location the edge location
 * @param told how functions on the way to the origin had it answered; of nothing when none did
 */
record EdgeIds(
    String requestId, String server, String location, AtomicReference<@Nullable CacheResult> told) {
  static EdgeIds of(CallContext call, String location) {
    return new EdgeIds(
        call.ids().base62("edge request", 54) + "==",
        call.ids().hex("edge server", 32) + ".cloudfront.net",
        location,
        new AtomicReference<>());
  }

  /** The same request at another location. */
  EdgeIds at(String newLocation) {
    return new EdgeIds(requestId, server, newLocation, told);
  }

  /** A function had this request answered so. */
  void tell(CacheResult result) {
    told.set(result);
  }

  /** The answer, with what was told of it if it was brought for this very request. */
  Served told(Served served) {
    CacheResult result = told.get();
    boolean brought =
        served.age() == null
            && (served.result() == CacheResult.MISS || served.result() == CacheResult.ERROR);
    return result == null || !brought ? served : new Served(served.reply(), result, null);
  }
}
