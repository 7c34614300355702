package io.cloudfakes.edge.apigateway.internal.socket;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.edge.apigateway.internal.state.SocketConnection;
import io.cloudfakes.edge.apigateway.internal.state.Sockets;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What time does to connections: they end when nothing is sent for long, and when they are old. */
public final class SocketTiming implements Timing<ApiGatewayState> {
  private static final int GOING_AWAY = 1001;

  @Override
  public @Nullable Instant nextDue(ApiGatewayState state) {
    return state.http().sockets().ends().nextDue();
  }

  @Override
  public List<HttpChange> fire(ApiGatewayState state, Instant due, CallContext call) {
    List<HttpChange> changes = new ArrayList<>();
    for (SocketConnection connection : state.http().sockets().endingBy(due)) {
      boolean old = !connection.connectedAt().plus(Sockets.LONGEST_LIFE).isAfter(due);
      changes.add(
          new HttpChange.SocketClosed(
              connection, GOING_AWAY, old ? "Connection duration exceeded" : "Going away", false));
    }
    return changes;
  }
}
