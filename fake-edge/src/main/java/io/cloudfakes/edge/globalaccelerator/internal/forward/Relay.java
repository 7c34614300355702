package io.cloudfakes.edge.globalaccelerator.internal.forward;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

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
  private boolean connected;

  private Relay(SocketChannel client, SocketChannel endpoint, Selector selector)
      throws IOException {
    this.client = client;
    this.endpoint = endpoint;
    this.there = new HalfRelay(client, endpoint);
    this.back = new HalfRelay(endpoint, client);
    this.clientKey = client.register(selector, 0, this);
    this.endpointKey = endpoint.register(selector, SelectionKey.OP_CONNECT, this);
  }

  /** Begins to connect to the endpoint; both are closed when that cannot be. */
  static Relay begin(SocketChannel client, InetSocketAddress target, Selector selector)
      throws IOException {
    SocketChannel endpoint = SocketChannel.open();
    try {
      client.configureBlocking(false);
      endpoint.configureBlocking(false);
      Relay relay = new Relay(client, endpoint, selector);
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
