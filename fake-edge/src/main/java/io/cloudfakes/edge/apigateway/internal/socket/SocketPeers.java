package io.cloudfakes.edge.apigateway.internal.socket;

import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.WebSocketPeer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The clients at the other ends of a world's WebSockets, by the ids of their connections; a link
 * within this fake. A fork of a world has none of its parent's.
 */
public final class SocketPeers {
  private final Map<String, WebSocketPeer> byId = new ConcurrentHashMap<>();

  /** Those of a world. */
  public static SocketPeers of(Links links) {
    return links
        .find(SocketPeers.class)
        .orElseThrow(() -> new IllegalStateException("This world has no API Gateway"));
  }

  void put(String id, WebSocketPeer peer) {
    byId.put(id, peer);
  }

  /** The client; null when there is none any more. */
  @Nullable WebSocketPeer open(String id) {
    WebSocketPeer peer = byId.get(id);
    return peer == null || !peer.isOpen() ? null : peer;
  }

  /** Whether the client is there. */
  public boolean isOpen(String id) {
    return open(id) != null;
  }

  @Nullable WebSocketPeer remove(String id) {
    return byId.remove(id);
  }

  /** Ends all connections, when the world ends. */
  public void close() {
    byId.values().forEach(peer -> peer.close(1001, "Going away"));
    byId.clear();
  }
}
