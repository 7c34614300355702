package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.OutgoingRequest;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's HTTP client without a network: it reaches the hosts of one world, {@code https} ones
 * too, on the caller's thread. Redirects are not followed, as the JDK's own client does not unless
 * told. What it sends asynchronously is done when the future is returned.
 */
public final class WorldHttpClient extends HttpClient {
  /** What brings a request to its host, and the reply back. */
  @FunctionalInterface
  public interface Carrier {
    io.cloudfakes.protocol.HttpResponse send(OutgoingRequest request) throws IOException;
  }

  private final Carrier carrier;

  public WorldHttpClient(Carrier carrier) {
    this.carrier = carrier;
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException {
    io.cloudfakes.protocol.HttpResponse reply = carrier.send(outgoing(request));
    boolean bodiless =
        request.method().equals("HEAD") || reply.status() == 204 || reply.status() == 304;
    Bytes body = bodiless ? Bytes.EMPTY : reply.body();
    if (reply.header("Content-Length") == null && !bodiless) {
      reply.add("Content-Length", Long.toString(body.length()));
    }
    Head head = new Head(reply.status(), headers(reply));
    return new WorldHttpResponse<>(request, head, BodyPublication.read(handler, head, body));
  }

  private static OutgoingRequest outgoing(HttpRequest request) throws IOException {
    OutgoingRequest.Builder outgoing = OutgoingRequest.to(request.uri()).method(request.method());
    request
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> outgoing.header(name, value)));
    request.timeout().ifPresent(outgoing::patience);
    if (request.bodyPublisher().isPresent()) {
      outgoing.body(BodyPublication.collect(request.bodyPublisher().get()));
    }
    return outgoing.build();
  }

  private static HttpHeaders headers(io.cloudfakes.protocol.HttpResponse reply) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    reply.forEachHeader(
        (name, value) -> headers.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
    return HttpHeaders.of(headers, (name, value) -> true);
  }

  /** What is known of a reply before its body. */
  record Head(int statusCode, HttpHeaders headers) implements HttpResponse.ResponseInfo {
    @Override
    public Version version() {
      return Version.HTTP_1_1;
    }
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return CompletableFuture.completedFuture(send(request, handler));
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      HttpResponse.@Nullable PushPromiseHandler<T> pushes) {
    return sendAsync(request, handler);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return Optional.empty();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return Optional.empty();
  }

  @Override
  public Redirect followRedirects() {
    return Redirect.NEVER;
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return Optional.empty();
  }

  @Override
  public SSLContext sslContext() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM has no default SSL context", e);
    }
  }

  @Override
  public SSLParameters sslParameters() {
    return new SSLParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return Optional.empty();
  }

  @Override
  public Version version() {
    return Version.HTTP_1_1;
  }

  @Override
  public Optional<Executor> executor() {
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "in-process HTTP client of a simulated AWS";
  }
}
