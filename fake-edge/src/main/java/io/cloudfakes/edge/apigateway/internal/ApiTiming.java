package io.cloudfakes.edge.apigateway.internal;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Timing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What time does to APIs of all kinds; at one moment, to those of the first kind first. */
record ApiTiming(Timing<ApiGatewayState> first, Timing<ApiGatewayState> second)
    implements Timing<ApiGatewayState> {
  @Override
  public @Nullable Instant nextDue(ApiGatewayState state) {
    Instant one = first.nextDue(state);
    Instant other = second.nextDue(state);
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  @Override
  public List<? extends Change<ApiGatewayState>> fire(
      ApiGatewayState state, Instant due, CallContext call) {
    return due.equals(first.nextDue(state))
        ? first.fire(state, due, call)
        : second.fire(state, due, call);
  }
}
