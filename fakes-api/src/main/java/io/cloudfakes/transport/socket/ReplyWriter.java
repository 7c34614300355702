package io.cloudfakes.transport.socket;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.transport.Reply;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;

/** Does to the client what the {@link Reply} says. */
final class ReplyWriter {
  private ReplyWriter() {}

  static void write(HttpServerExchange exchange, Reply reply) {
    if (reply instanceof Reply.Answer answer) {
      whole(exchange, answer.response());
    } else if (reply instanceof Reply.Truncated truncated) {
      part(exchange, truncated.response(), truncated.bytes());
    } else if (reply instanceof Reply.Reset) {
      Broken.reset(exchange);
    } else {
      Broken.never(exchange);
    }
  }

  /** The answer when the world itself has failed: nothing of the failure is shown. */
  static void failure(HttpServerExchange exchange) {
    if (exchange.isResponseStarted()) {
      Broken.connection(exchange);
      return;
    }
    exchange.getResponseHeaders().clear();
    whole(exchange, new HttpResponse(500));
  }

  private static void whole(HttpServerExchange exchange, HttpResponse response) {
    head(exchange, response);
    Bytes body = carriesBody(exchange) ? response.body() : Bytes.EMPTY;
    new BodyWriter(exchange, body, true, exchange::endExchange).start();
  }

  private static void part(HttpServerExchange exchange, HttpResponse response, long bytes) {
    head(exchange, response);
    Bytes body = carriesBody(exchange) ? response.body() : Bytes.EMPTY;
    Bytes sent = body.slice(0, Math.max(0, Math.min(bytes, body.length())));
    new BodyWriter(exchange, sent, false, () -> Broken.connection(exchange)).start();
  }

  private static void head(HttpServerExchange exchange, HttpResponse response) {
    exchange.setStatusCode(response.status());
    HeaderMap headers = exchange.getResponseHeaders();
    response.forEachHeader((name, value) -> headers.add(new HttpString(name), value));
    // How the body is framed on this connection is the transport's business.
    headers.remove(Headers.TRANSFER_ENCODING);
    String stated = headers.getFirst(Headers.CONTENT_LENGTH);
    boolean statesAnother =
        stated != null
            && (response.breaksOff() || exchange.getRequestMethod().equals(Methods.HEAD));
    if (!statesAnother) {
      headers.put(Headers.CONTENT_LENGTH, response.body().length());
    }
  }

  private static boolean carriesBody(HttpServerExchange exchange) {
    return !exchange.getRequestMethod().equals(Methods.HEAD)
        && Connectors.isEntityBodyAllowed(exchange);
  }
}
