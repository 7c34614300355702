package io.cloudfakes.edge.apigateway.internal.socket;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.edge.apigateway.internal.state.SocketConnection;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpOutcome;
import io.cloudfakes.service.HttpSigning;
import java.util.List;

/** The end of a connection that a client ended, or that was lost. */
final class DisconnectCall implements HttpAction<ApiGatewayState> {
  static final String NAME = "WebSocketDisconnect";

  private final SocketMessage end;

  DisconnectCall(SocketMessage end) {
    this.end = end;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String resource() {
    return end.connectionId();
  }

  @Override
  public HttpSigning signing() {
    return HttpSigning.NONE;
  }

  @Override
  public HttpOutcome<ApiGatewayState> decide(ApiGatewayState state, CallContext call) {
    SocketConnection connection = state.http().sockets().get(end.connectionId());
    return new HttpOutcome<>(
        new HttpResponse(200),
        connection == null
            ? List.of()
            : List.of(
                new HttpChange.SocketClosed(connection, end.closeCode(), end.closeReason(), true)));
  }
}
