package io.cloudfakes.iam;

import static java.util.Objects.requireNonNull;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpRequest;

/** A request put together by hand or taken over from the SDK; may be changed between uses. */
public final class TestHttpRequest implements HttpRequest {
  private String method;
  private String path;
  private final String host;
  private final Map<String, List<String>> query = new LinkedHashMap<>();
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private Bytes body = Bytes.EMPTY;

  private TestHttpRequest(String method, String host, String path) {
    this.method = method;
    this.host = host;
    this.path = path;
  }

  public static TestHttpRequest of(String method, String url) {
    URI uri = URI.create(url);
    TestHttpRequest request = new TestHttpRequest(method, uri.getAuthority(), uri.getRawPath());
    if (uri.getRawQuery() != null) {
      for (String pair : uri.getRawQuery().split("&", -1)) {
        String[] parts = pair.split("=", 2);
        String value = parts.length == 1 ? "" : parts[1];
        request.addQuery(
            URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
            URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
    }
    return request.set("Host", uri.getAuthority());
  }

  public static TestHttpRequest of(SdkHttpRequest signed, byte[] body) {
    TestHttpRequest request =
        new TestHttpRequest(signed.method().name(), signed.host(), signed.encodedPath());
    signed.forEachRawQueryParameter(
        (name, values) -> values.forEach(v -> request.addQuery(name, v == null ? "" : v)));
    signed.forEachHeader((name, values) -> values.forEach(value -> request.add(name, value)));
    if (request.header("Host") == null) {
      request.add("Host", signed.host());
    }
    return request.body(Bytes.wrap(body));
  }

  public TestHttpRequest method(String newMethod) {
    this.method = newMethod;
    return this;
  }

  public TestHttpRequest path(String newPath) {
    this.path = newPath;
    return this;
  }

  public TestHttpRequest body(Bytes newBody) {
    this.body = newBody;
    return this;
  }

  public TestHttpRequest add(String name, String value) {
    headers.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    return this;
  }

  public TestHttpRequest set(String name, String value) {
    headers.remove(name);
    return add(name, value);
  }

  /** Changes a header that is there. */
  public TestHttpRequest edit(String name, UnaryOperator<String> change) {
    return set(name, change.apply(requireNonNull(header(name))));
  }

  public TestHttpRequest editQuery(String name, UnaryOperator<String> change) {
    return setQuery(name, change.apply(requireNonNull(query.get(name)).get(0)));
  }

  public TestHttpRequest removeHeader(String name) {
    headers.remove(name);
    return this;
  }

  public TestHttpRequest addQuery(String name, String value) {
    query.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    return this;
  }

  public TestHttpRequest setQuery(String name, String value) {
    query.remove(name);
    return addQuery(name, value);
  }

  public TestHttpRequest removeQuery(String name) {
    query.remove(name);
    return this;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String scheme() {
    return "https";
  }

  @Override
  public String host() {
    return host;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public Map<String, List<String>> query() {
    return query;
  }

  @Override
  public @Nullable String header(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.get(0);
  }

  @Override
  public List<String> headers(String name) {
    return headers.getOrDefault(name, List.of());
  }

  @Override
  public void forEachHeader(BiConsumer<String, String> line) {
    headers.forEach((name, values) -> values.forEach(value -> line.accept(name, value)));
  }

  @Override
  public Bytes body() {
    return body;
  }
}
