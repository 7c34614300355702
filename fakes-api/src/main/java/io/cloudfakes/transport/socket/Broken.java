package io.cloudfakes.transport.socket;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import org.xnio.IoUtils;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.conduits.StreamSourceConduit;

/** The ways a call ends without a whole reply. */
final class Broken {
  private Broken() {}

  /** Closes the connection; of an HTTP/2 connection, which carries other calls too, the stream. */
  static void connection(HttpServerExchange exchange) {
    if (exchange.getConnection() instanceof HttpServerConnection) {
      IoUtils.safeClose(exchange.getConnection());
    } else {
      // Closing a stream's sink before its end sends RST_STREAM.
      IoUtils.safeClose(exchange.getResponseChannel());
      IoUtils.safeClose(exchange.getConnection());
    }
    exchange.endExchange();
  }

  /** As {@link #connection}, with a TCP reset in place of an orderly end. */
  static void reset(HttpServerExchange exchange) {
    if (exchange.getConnection() instanceof HttpServerConnection connection) {
      try {
        connection.getChannel().setOption(Options.CLOSE_ABORT, true);
      } catch (IOException e) {
        // The socket is closed already: there is nothing left to reset.
        IoUtils.safeClose(connection);
      }
    }
    connection(exchange);
  }

  /**
   * Leaves the exchange open, holding no thread, until the client leaves or the endpoint closes. An
   * HTTP/2 stream needs no watching: its connection is being read all the time.
   */
  static void never(HttpServerExchange exchange) {
    if (exchange.getConnection() instanceof HttpServerConnection connection) {
      StreamConnection channel = connection.getChannel();
      channel.getIoThread().execute(() -> discardUntilItLeaves(connection, channel));
    }
  }

  private static void discardUntilItLeaves(
      HttpServerConnection connection, StreamConnection channel) {
    StreamSourceConduit raw = connection.getOriginalSourceConduit();
    channel.getSourceChannel().setConduit(raw);
    channel.getSourceChannel().setReadListener(new Discard(connection));
    channel.getSourceChannel().resumeReads();
  }
}
