package io.cloudfakes.edge.cloudfront;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine that a test says the answers of. */
final class OriginServer implements AutoCloseable {
  /** What is answered on a path. */
  record Answer(int status, Map<String, String> headers, String body) {}

  /** What was asked. */
  record Asked(String method, String uri, Map<String, List<String>> headers) {
    String header(String name) {
      for (Map.Entry<String, List<String>> header : headers.entrySet()) {
        if (header.getKey().equalsIgnoreCase(name)) {
          return header.getValue().get(0);
        }
      }
      return null;
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  OriginServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  OriginServer put(String path, int status, String body, String... headers) {
    Map<String, String> lines = new ConcurrentHashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      lines.put(headers[i], headers[i + 1]);
    }
    answers.put(path, new Answer(status, lines, body));
    return this;
  }

  List<Asked> asked() {
    return asked;
  }

  Asked last() {
    return asked.get(asked.size() - 1);
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders())));
    Answer answer =
        answers.getOrDefault(
            exchange.getRequestURI().getPath(), new Answer(404, Map.of(), "nothing here"));
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    String etag = answer.headers().get("ETag");
    boolean held =
        etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    if (held || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(held ? 304 : answer.status(), -1);
    } else {
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
