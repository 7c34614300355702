package io.cloudfakes.edge.apigateway.internal.http.live;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Store;
import java.time.Clock;

/**
 * Where the requests to APIs of a world find its store, to take their tokens before anything is
 * run, and its clock, to see how long a backend took; a link within this fake.
 */
public record Traffic(Store<ApiGatewayState> store, Clock clock) {
  /** Of the world that the call is in. */
  public static Traffic of(CallContext call) {
    return call.links()
        .find(Traffic.class)
        .orElseThrow(() -> new IllegalStateException("This world has no API Gateway"));
  }
}
