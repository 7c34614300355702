package io.cloudfakes.edge.globalaccelerator.internal.forward;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Serves all connections of a forwarder on one thread until its selector is closed. */
final class ForwardLoop implements Runnable {
  private final Selector selector;

  private final Clock clock;

  /** Those that are open: a closed selector tells no keys. Other threads look at them too. */
  private final Set<Relay> relays = ConcurrentHashMap.newKeySet();

  ForwardLoop(Selector selector, Clock clock) {
    this.selector = selector;
    this.clock = clock;
  }

  /** Closes what nothing has passed through since that time. */
  void closeIdle(Instant since) {
    relays.removeIf(
        relay -> {
          boolean idle = !relay.lastMoved().isAfter(since);
          if (idle) {
            relay.close();
          }
          return idle;
        });
  }

  /** When something passed last through what has been idle longest; null when nothing is open. */
  @Nullable Instant idleSince() {
    return relays.stream().map(Relay::lastMoved).min(Comparator.naturalOrder()).orElse(null);
  }

  @Override
  public void run() {
    while (selector.isOpen()) {
      try {
        selector.select(this::serve);
      } catch (ClosedSelectorException | IOException e) {
        // Closed: the loop's condition ends it.
      }
    }
    relays.forEach(Relay::close);
  }

  private void serve(SelectionKey key) {
    try {
      if (key.attachment() instanceof Switchboard switchboard) {
        accept((ServerSocketChannel) key.channel(), switchboard);
      } else if (key.attachment() instanceof Relay relay) {
        relay.serve();
        if (relay.isOver()) {
          relay.close();
          relays.remove(relay);
        }
      }
    } catch (IOException | CancelledKeyException e) {
      end(key);
    }
  }

  /** This connection is gone; the others are served on. */
  private void end(SelectionKey key) {
    if (key.attachment() instanceof Relay relay) {
      relay.close();
      relays.remove(relay);
    }
  }

  private void accept(ServerSocketChannel entrance, Switchboard switchboard) throws IOException {
    SocketChannel client = entrance.accept();
    if (client == null) {
      return;
    }
    InetSocketAddress target;
    try {
      target = switchboard.target((InetSocketAddress) client.getRemoteAddress());
    } catch (IOException | RuntimeException e) {
      client.close();
      return;
    }
    if (target == null) {
      client.close();
    } else {
      relays.add(Relay.begin(client, target, selector, clock));
    }
  }
}
