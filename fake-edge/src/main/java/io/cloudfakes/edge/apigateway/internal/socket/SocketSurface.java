package io.cloudfakes.edge.apigateway.internal.socket;

import io.cloudfakes.edge.apigateway.internal.http.live.Target;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.HttpAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What WebSocket APIs answer: handshakes, and what happens on connections. */
public final class SocketSurface {
  private SocketSurface() {}

  /** The names its actions have, by which faults strike them. */
  public static List<String> actionNames() {
    return List.of(ConnectCall.NAME, MessageCall.NAME, DisconnectCall.NAME);
  }

  /** The action for what happens on a connection; null when that is not what it is. */
  public static @Nullable HttpAction<ApiGatewayState> onConnection(HttpRequest request) {
    if (!(request instanceof SocketMessage message)) {
      return null;
    }
    return message.isEnd() ? new DisconnectCall(message) : new MessageCall(message);
  }

  /** The action for a handshake. */
  public static HttpAction<ApiGatewayState> handshake(HttpRequest request, Target target) {
    return new ConnectCall(request, target);
  }
}
