package io.cloudfakes.transport.socket;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/**
 * Answers 400 for a request that the server's own handlers fail on (an upgrade to HTTP/2 with
 * settings that are none), where they would log a stack trace and answer 500.
 */
final class PoliteHandler implements HttpHandler {
  private final HttpHandler next;

  PoliteHandler(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    try {
      next.handleRequest(exchange);
    } catch (Exception e) {
      exchange.setPersistent(false);
      if (!exchange.isResponseStarted()) {
        exchange.setStatusCode(400);
      }
      exchange.endExchange();
    }
  }
}
