package io.cloudfakes.edge.cloudfront;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine that a test says the answers of. */
final class OriginServer implements AutoCloseable {
  /** What is answered on a path. */
  record Answer(int status, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.containsKey(name) ? headers.get(name).get(0) : null;
    }
  }

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
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private volatile CountDownLatch gate = new CountDownLatch(0);
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

  /**
   * Says what is answered on a path.
   *
   * @param status 0 has it hang up without an answer
   * @param headers names and values; {@code Transfer-Encoding} has the body sent in chunks
   */
  OriginServer put(String path, int status, String body, String... headers) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      lines.computeIfAbsent(headers[i], name -> new ArrayList<>()).add(headers[i + 1]);
    }
    answers.put(path, new Answer(status, lines, body));
    return this;
  }

  /** Has whoever asks wait, until {@link #release()}. */
  void hold() {
    gate = new CountDownLatch(1);
  }

  void release() {
    gate.countDown();
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
    await();
    Answer answer =
        answers.getOrDefault(
            exchange.getRequestURI().getPath(), new Answer(404, Map.of(), "nothing here"));
    if (answer.status() > 0) {
      send(exchange, answer);
    }
    exchange.close();
  }

  private void await() throws IOException {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    answer.headers().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
    boolean chunked = headers.remove("Transfer-Encoding") != null;
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    boolean held = isHeld(exchange.getRequestHeaders(), answer);
    if (held || exchange.getRequestMethod().equals("HEAD")) {
      if (!held && !headers.containsKey("Content-Length")) {
        headers.set("Content-Length", Integer.toString(body.length));
      }
      exchange.sendResponseHeaders(held ? 304 : answer.status(), -1);
    } else {
      exchange.sendResponseHeaders(
          answer.status(), chunked ? 0 : body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static boolean isHeld(Headers asked, Answer answer) {
    String etag = answer.header("ETag");
    String tags = asked.getFirst("If-None-Match");
    if (tags != null) {
      return etag != null && tags.replace("W/", "").equals(etag.replace("W/", ""));
    }
    String modified = answer.header("Last-Modified");
    return modified != null && modified.equals(asked.getFirst("If-Modified-Since"));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
