package io.cloudfakes.edge.apigateway.internal.live.call;

import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Store;

/**
 * What the traffic of a world's APIs needs beside each call; a link within this fake.
 *
 * @param store where tokens are taken before a backend is asked
 * @param clock tells how long a backend took
 */
public record LiveWorld(Store<ApiGatewayState> store, FakeClock clock) {
  /** That of the world of a call. */
  public static LiveWorld of(CallContext call) {
    return call.links()
        .find(LiveWorld.class)
        .orElseThrow(() -> new IllegalStateException("This world has no API Gateway"));
  }
}
