package io.cloudfakes.transport.socket;

import io.cloudfakes.protocol.ArrivingBody;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.QueryString;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One request as it came over the socket. Used by the thread that answers it. */
final class SocketRequest implements HttpRequest, ArrivingBody {
  private static final long SHORT = 1 << 18;

  private final HttpServerExchange exchange;
  private final BodyReader reader;
  private final String path;
  private final Executor workers;
  private @Nullable Map<String, List<String>> query;
  private @Nullable Bytes body;
  private boolean broken;

  /**
   * Takes the exchange over.
   *
   * @param idle how long it waits for more of the body
   * @param workers for work on a long body while it comes
   */
  SocketRequest(HttpServerExchange exchange, Duration idle, Executor workers) {
    this.exchange = exchange;
    this.reader = new BodyReader(exchange, idle);
    this.workers = workers;
    this.path = RequestTarget.path(exchange);
  }

  @Override
  public String method() {
    return exchange.getRequestMethod().toString();
  }

  @Override
  public String scheme() {
    return "http";
  }

  @Override
  public String host() {
    return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(Headers.HOST), "");
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public Map<String, List<String>> query() {
    Map<String, List<String>> parsed = query;
    if (parsed == null) {
      parsed = QueryString.parse(exchange.getQueryString());
      query = parsed;
    }
    return parsed;
  }

  @Override
  public String rawQuery() {
    return exchange.getQueryString();
  }

  @Override
  public @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  @Override
  public List<String> headers(String name) {
    HeaderValues values = exchange.getRequestHeaders().get(name);
    return values == null ? List.of() : List.copyOf(values);
  }

  /** In the order of the names: the server keeps them in one that differs from run to run. */
  @Override
  public void forEachHeader(BiConsumer<String, String> line) {
    HeaderMap headers = exchange.getRequestHeaders();
    List<HeaderValues> lines = new ArrayList<>(headers.size());
    headers.forEach(lines::add);
    lines.sort(
        Comparator.comparing(values -> values.getHeaderName().toString().toLowerCase(Locale.ROOT)));
    for (HeaderValues values : lines) {
      String name = values.getHeaderName().toString();
      values.forEach(value -> line.accept(name, value));
    }
  }

  /**
   * @throws UncheckedIOException when the client left, fell silent or broke the transfer coding
   *     before the end of the body
   */
  @Override
  public Bytes body() {
    Bytes read = body;
    if (read == null) {
      Bytes run = next();
      while (!run.isEmpty()) {
        run = next();
      }
      read = reader.taken();
      body = read;
    }
    return read;
  }

  @Override
  public @Nullable ArrivingBody arriving() {
    return body == null && isLong() ? this : null;
  }

  /** Whether the body is worth working on before all of it is there. */
  boolean isLong() {
    return exchange.getRequestContentLength() > SHORT;
  }

  @Override
  public Bytes next() {
    try {
      return reader.next();
    } catch (IOException e) {
      broken = true;
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Executor beside() {
    return workers;
  }

  /** Whether the body ended before its end, so that no answer is owed. */
  boolean broken() {
    return broken;
  }
}
