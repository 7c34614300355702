package io.cloudfakes.edge.globalaccelerator.internal.forward;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashSet;
import java.util.Set;

/** Serves all connections of a forwarder on one thread until its selector is closed. */
final class ForwardLoop implements Runnable {
  private final Selector selector;

  /** Those that are open, for the end: a closed selector tells no keys. */
  private final Set<Relay> relays = new LinkedHashSet<>();

  ForwardLoop(Selector selector) {
    this.selector = selector;
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
      relays.add(Relay.begin(client, target, selector));
    }
  }
}
