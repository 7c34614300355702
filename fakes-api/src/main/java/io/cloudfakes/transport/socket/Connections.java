package io.cloudfakes.transport.socket;

import io.undertow.server.HttpServerExchange;
import java.net.SocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;

/**
 * The open connections of one endpoint. At each look, one that has been silent since the look
 * before while the endpoint waited for it is closed: no half request, half body or reply that is
 * never taken holds anything for longer than two looks.
 */
final class Connections implements ChannelListener<StreamConnection>, Runnable {
  // Connections that have closed are forgotten at the next look, or when this many are known.
  private static final int KNOWN_BEFORE_FORGETTING = 1024;

  private final ConcurrentMap<SocketAddress, Guard> byPeer = new ConcurrentHashMap<>();
  private final ChannelListener<? super StreamConnection> next;

  Connections(ChannelListener<? super StreamConnection> next) {
    this.next = next;
  }

  @Override
  public void handleEvent(StreamConnection connection) {
    SocketAddress peer = connection.getPeerAddress();
    if (!LoopbackOnly.peer(peer)) {
      IoUtils.safeClose(connection);
      return;
    }
    if (byPeer.size() >= KNOWN_BEFORE_FORGETTING) {
      byPeer.values().removeIf(guard -> !guard.connection().isOpen());
    }
    Guard guard = new Guard(connection);
    byPeer.put(peer, guard);
    connection
        .getSourceChannel()
        .setConduit(new GuardedSource(connection.getSourceChannel().getConduit(), guard));
    connection
        .getSinkChannel()
        .setConduit(new GuardedSink(connection.getSinkChannel().getConduit(), guard));
    next.handleEvent(connection);
  }

  @Nullable Guard of(HttpServerExchange exchange) {
    SocketAddress peer = exchange.getConnection().getPeerAddress();
    return peer == null ? null : byPeer.get(peer);
  }

  /** Looks at every connection. */
  @Override
  public void run() {
    byPeer
        .values()
        .removeIf(
            guard -> {
              if (guard.silentSinceLastLook()) {
                IoUtils.safeClose(guard.connection());
              }
              return !guard.connection().isOpen();
            });
  }
}
