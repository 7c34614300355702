package io.cloudfakes.transport.socket;

import io.cloudfakes.transport.Receiver;
import io.cloudfakes.transport.Reply;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.Protocols;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Takes each exchange off the I/O thread, hands the receiver its request and sends the reply. */
final class ReceiverHandler implements HttpHandler {
  // More digits than a long holds: the server would read such a length as some other number.
  private static final int LENGTH_DIGITS = 18;

  private static final HttpString HTTP2_SETTINGS = new HttpString("HTTP2-Settings");

  private final Receiver receiver;
  private final Executor workers;
  private final Connections connections;
  private final Duration idle;

  ReceiverHandler(Receiver receiver, Executor workers, Connections connections, Duration idle) {
    this.receiver = receiver;
    this.workers = workers;
    this.connections = connections;
    this.idle = idle;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    if (exchange.getRequestMethod().equals(Methods.CONNECT)) {
      refuse(exchange, 405);
    } else if (lengthTooLong(exchange)) {
      refuse(exchange, 400);
    } else {
      exchange.dispatch(
          task -> whenClientIsThere(exchange, () -> workers.execute(task)), () -> serve(exchange));
    }
  }

  /**
   * The request that changed its connection to HTTP/2 is answered when the client has begun to
   * speak it. Until then {@code java.net.http} may still be on its way from one protocol to the
   * other, and sometimes loses a part of the reply that comes right behind the change.
   */
  private void whenClientIsThere(HttpServerExchange exchange, Runnable task) {
    boolean changed =
        exchange.getProtocol().equals(Protocols.HTTP_2_0)
            && exchange.getRequestHeaders().contains(HTTP2_SETTINGS);
    Guard guard = changed ? connections.of(exchange) : null;
    if (guard == null) {
      task.run();
    } else {
      guard.afterNextRead(task);
    }
  }

  private static boolean lengthTooLong(HttpServerExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst(Headers.CONTENT_LENGTH);
    return length != null && length.length() > LENGTH_DIGITS;
  }

  /** Where the body ends is not known, so the connection ends with the reply. */
  private static void refuse(HttpServerExchange exchange, int status) {
    exchange.setPersistent(false);
    exchange.setStatusCode(status);
    exchange.getConnection().terminateRequestChannel(exchange);
    exchange.endExchange();
  }

  // Whatever a broken connection or a broken receiver throws here, the endpoint serves on, and the
  // build's output stays clean: a thread of the pool must not die of it.
  private void serve(HttpServerExchange exchange) {
    try {
      Reply reply = receive(exchange);
      if (reply == null) {
        Broken.connection(exchange);
      } else if (becomesWebSocket(reply)) {
        WebSocketHandover.to(exchange, ((Reply.Answer) reply).response(), receiver, workers);
      } else {
        ReplyWriter.write(exchange, reply);
      }
    } catch (Throwable failure) {
      fail(exchange);
    }
  }

  private static boolean becomesWebSocket(@Nullable Reply reply) {
    return reply instanceof Reply.Answer answer && answer.response().upgrade() != null;
  }

  private static void fail(HttpServerExchange exchange) {
    try {
      ReplyWriter.failure(exchange);
    } catch (RuntimeException e) {
      Broken.connection(exchange);
    }
  }

  /** The receiver's reply; null when the client did not send its request to the end. */
  private @Nullable Reply receive(HttpServerExchange exchange) {
    SocketRequest request = new SocketRequest(exchange, idle, workers);
    Guard guard = connections.of(exchange);
    if (guard != null) {
      guard.callBegins();
    }
    Reply reply = null;
    try {
      // A client that asked whether to go on is told so when the body is wanted, not before; and
      // the receiver may work on a long body while it comes.
      boolean waits = HttpContinue.requiresContinueResponse(exchange);
      if (!waits && !request.isLong()) {
        request.body();
      }
      reply = receiver.receive(request);
      if (!waits) {
        // Whoever sends without asking sends to the end, and looks at the reply then.
        request.body();
      }
    } catch (RuntimeException e) {
      if (!request.broken()) {
        throw e;
      }
    } finally {
      // A call that hangs stays in the world's hands, and so does a WebSocket, which may be silent.
      if (guard != null && !(reply instanceof Reply.Hang) && !becomesWebSocket(reply)) {
        guard.callEnds();
      }
    }
    return request.broken() ? null : reply;
  }
}
