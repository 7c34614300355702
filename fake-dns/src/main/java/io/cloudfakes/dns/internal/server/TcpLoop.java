package io.cloudfakes.dns.internal.server;

import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Serves all TCP connections on one thread until it is closed. */
final class TcpLoop implements Runnable {
  private final ServerSocketChannel listening;
  private final Responder responder;
  private final Selector selector;

  TcpLoop(ServerSocketChannel listening, Responder responder) throws IOException {
    this.listening = listening;
    this.responder = responder;
    this.selector = Selector.open();
    listening.configureBlocking(false);
    listening.register(selector, SelectionKey.OP_ACCEPT);
  }

  @Override
  public void run() {
    while (selector.isOpen()) {
      next();
    }
  }

  private void next() {
    try {
      selector.select(this::serve);
    } catch (ClosedSelectorException | IOException e) {
      // Closed: the loop's condition ends it.
    }
  }

  private void serve(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        accept();
      } else if (key.attachment() instanceof TcpConnection connection) {
        connection.serve(key);
      }
    } catch (IOException | CancelledKeyException e) {
      // This client is gone, or all are on closing; the others are served on.
      close(key);
    }
  }

  private void accept() throws IOException {
    SocketChannel client = listening.accept();
    if (client != null) {
      client.configureBlocking(false);
      client.register(selector, SelectionKey.OP_READ, new TcpConnection(client, responder));
    }
  }

  private static void close(SelectionKey key) {
    key.cancel();
    try {
      key.channel().close();
    } catch (IOException e) {
      // It was to be closed anyway.
    }
  }

  void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      close(key);
    }
    selector.close();
  }
}
