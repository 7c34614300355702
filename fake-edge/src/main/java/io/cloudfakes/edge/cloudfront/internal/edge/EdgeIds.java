package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.CacheResult;
import io.cloudfakes.service.CallContext;

/**
 * What a request is called at its edge.
 *
 * @param requestId as in {@code X-Amz-Cf-Id}
 * @param server the host in {@code Via}
 * @param location the edge location
 * @param trace what happens to it
 */
record EdgeIds(String requestId, String server, String location, Trace trace) {
  static EdgeIds of(CallContext call, String location) {
    return new EdgeIds(
        call.ids().base62("edge request", 54) + "==",
        call.ids().hex("edge server", 32) + ".cloudfront.net",
        location,
        new Trace());
  }

  /** The same request at another location. */
  EdgeIds at(String newLocation) {
    return new EdgeIds(requestId, server, newLocation, trace);
  }

  /** What is asked for behind the viewer's back: nothing that happens to it is the viewer's. */
  EdgeIds behind() {
    return new EdgeIds(requestId, server, location, new Trace());
  }

  /** A function had this request answered so. */
  void tell(CacheResult result) {
    trace.tell(result);
  }

  /** The answer, with what was told of it if it was brought for this very request. */
  Served told(Served served) {
    return trace.told(served);
  }
}
