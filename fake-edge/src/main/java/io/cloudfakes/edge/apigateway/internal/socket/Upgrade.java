package io.cloudfakes.edge.apigateway.internal.socket;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.WebSocketPeer;
import io.cloudfakes.protocol.WebSocketUpgrade;

/** A connection to a WebSocket API once its handshake is answered. */
record Upgrade(String connectionId, HttpRequest handshake, SocketPeers peers)
    implements WebSocketUpgrade {
  private static final int LONGEST_MESSAGE = 128 * 1024;
  private static final int LONGEST_FRAME = 32 * 1024;

  @Override
  public void opened(WebSocketPeer peer) {
    peers.put(connectionId, peer);
  }

  @Override
  public HttpRequest message(Bytes content, boolean text) {
    return new SocketMessage(
        connectionId, handshake.host(), handshake.path(), content, text, 0, "");
  }

  @Override
  public HttpRequest closed(int code, String reason) {
    return new SocketMessage(
        connectionId, handshake.host(), handshake.path(), Bytes.EMPTY, true, code, reason);
  }

  @Override
  public int longestMessage() {
    return LONGEST_MESSAGE;
  }

  @Override
  public int longestFrame() {
    return LONGEST_FRAME;
  }
}
