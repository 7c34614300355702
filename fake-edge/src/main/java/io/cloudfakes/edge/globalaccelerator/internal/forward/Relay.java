package io.cloudfakes.edge.globalaccelerator.internal.forward;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.Instant;

/**
 * A client's connection and the one to its endpoint: what comes in by one goes out by the other.
 */
final class Relay {
  private final SocketChannel client;
  private final SocketChannel endpoint;
  private final SelectionKey clientKey;
  private final SelectionKey endpointKey;
  private final HalfRelay there;
  private final HalfRelay back;
  private final Clock clock;
  private boolean connected;
  private volatile Instant lastMoved;

  private Relay(SocketChannel client, SocketChannel endpoint, Selector selector, Clock clock)
      throws IOException {
    this.clock = clock;
    this.lastMoved = clock.instant();
    this.client = client;
    this.endpoint = endpoint;
    this.there = new HalfRelay(client, endpoint);
    this.back = new HalfRelay(endpoint, client);
    this.clientKey = client.register(selector, 0, this);
    this.endpointKey = endpoint.register(selector, SelectionKey.OP_CONNECT, this);
  }

  /** Begins to connect to the endpoint; both are closed when that cannot be. */
  static Relay begin(SocketChannel client, InetSocketAddress target, Selector selector, Clock clock)
      throws IOException {
    SocketChannel endpoint = SocketChannel.open();
    try {
      client.configureBlocking(false);
      endpoint.configureBlocking(false);
      Relay relay = new Relay(client, endpoint, selector, clock);
      endpoint.connect(target);
      return relay;
    } catch (IOException e) {
      client.close();
      endpoint.close();
      throw e;
    }
  }

  /** Moves what can be moved. */
  void serve() throws IOException {
    // Before anything passes, so that who has seen it pass finds the time set.
    lastMoved = clock.instant();
    if (!connected) {
      if (!endpoint.finishConnect()) {
        return;
      }
      connected = true;
    }
    there.move();
    back.move();
    clientKey.interestOps(there.reading() | back.writing());
    endpointKey.interestOps(back.reading() | there.writing());
  }

  /** When something passed last. */
  Instant lastMoved() {
    return lastMoved;
  }

  /** Whether both sides have said all. */
  boolean isOver() {
    return there.isOver() && back.isOver();
  }

  void close() {
    try (client;
        endpoint) {
      clientKey.cancel();
      endpointKey.cancel();
    } catch (IOException e) {
      // It was to be closed anyway.
    }
  }
}
