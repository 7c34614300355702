package io.cloudfakes.transport.socket;

import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.WebSocketUpgrade;
import io.cloudfakes.transport.Receiver;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.protocol.Handshake;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;

/** Turns an HTTP connection into a WebSocket when the world has agreed to it. */
final class WebSocketHandover {
  private static final Set<String> OF_THE_HANDSHAKE =
      Set.of("connection", "upgrade", "content-length", "sec-websocket-protocol");

  private WebSocketHandover() {}

  static void to(
      HttpServerExchange exchange, HttpResponse response, Receiver receiver, Executor workers)
      throws Exception {
    WebSocketUpgrade upgrade = Objects.requireNonNull(response.upgrade());
    WebSocketConnectionCallback opened =
        (handshake, channel) -> {
          SocketPeer peer = new SocketPeer(channel, upgrade, receiver, workers);
          channel.getReceiveSetter().set(peer.listener());
          channel.addCloseTask(closed -> peer.lost());
          peer.open();
          channel.resumeReceives();
        };
    response.forEachHeader(
        (name, value) -> {
          if (!OF_THE_HANDSHAKE.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            exchange.getResponseHeaders().add(new HttpString(name), value);
          }
        });
    String protocol = response.header("Sec-WebSocket-Protocol");
    Handshake handshake =
        protocol == null ? new Hybi13Handshake() : new Hybi13Handshake(Set.of(protocol), false);
    new WebSocketProtocolHandshakeHandler(List.of(handshake), opened).handleRequest(exchange);
  }
}
