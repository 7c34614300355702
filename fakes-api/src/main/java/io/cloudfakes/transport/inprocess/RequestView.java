package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The SDK's own request seen as the request a server would have received: the same headers, and
 * those an HTTP client adds on its way out ({@code Host}, {@code Content-Length}).
 */
final class RequestView implements HttpRequest {
  private static final String HOST = "Host";
  private static final String CONTENT_LENGTH = "Content-Length";
  private static final String TRANSFER_ENCODING = "Transfer-Encoding";

  private final SdkHttpRequest request;
  private final BodySource source;
  private @Nullable Bytes body;
  private @Nullable Exception bodyFailure;
  private @Nullable String host;
  private @Nullable Map<String, List<String>> query;
  private @Nullable HeaderIndex<List<String>> headers;

  RequestView(SdkHttpRequest request, BodySource source) {
    this.request = request;
    this.source = source;
  }

  @Override
  public String method() {
    return request.method().name();
  }

  @Override
  public String scheme() {
    return request.protocol();
  }

  @Override
  public String host() {
    String known = host;
    if (known == null) {
      int port = request.port();
      known =
          port == (request.protocol().equals("https") ? 443 : 80)
              ? request.host()
              : request.host() + ":" + port;
      host = known;
    }
    return known;
  }

  @Override
  public String path() {
    String path = request.encodedPath();
    return path.isEmpty() ? "/" : path;
  }

  @Override
  public Map<String, List<String>> query() {
    Map<String, List<String>> known = query;
    if (known == null) {
      known = request.numRawQueryParameters() == 0 ? Map.of() : copyOfQuery();
      query = known;
    }
    return known;
  }

  private Map<String, List<String>> copyOfQuery() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    request.forEachRawQueryParameter(
        (name, values) -> {
          List<String> sent = new ArrayList<>(values.size());
          for (@Nullable String value : values) {
            sent.add(orEmpty(value));
          }
          if (!sent.isEmpty()) {
            parameters.put(name, sent);
          }
        });
    return parameters;
  }

  @Override
  public @Nullable String header(String name) {
    List<String> values = sent(name);
    return values == null ? added(name) : orEmpty(values.get(0));
  }

  @Override
  public List<String> headers(String name) {
    List<String> values = sent(name);
    if (values != null) {
      return values;
    }
    String added = added(name);
    return added == null ? List.of() : List.of(added);
  }

  /** The values the SDK has set; null when it has set none. */
  private @Nullable List<String> sent(String name) {
    HeaderIndex<List<String>> known = headers;
    if (known == null) {
      HeaderIndex<List<String>> index = new HeaderIndex<>();
      request.forEachHeader(
          (header, values) -> {
            if (!values.isEmpty()) {
              index.add(header, values);
            }
          });
      headers = index;
      known = index;
    }
    return known.get(name);
  }

  @Override
  public void forEachHeader(BiConsumer<String, String> line) {
    if (sent(HOST) == null) {
      line.accept(HOST, host());
    }
    request.forEachHeader(
        (name, values) -> {
          for (@Nullable String value : values) {
            line.accept(name, orEmpty(value));
          }
        });
    if (sent(CONTENT_LENGTH) == null) {
      String length = added(CONTENT_LENGTH);
      if (length != null) {
        line.accept(CONTENT_LENGTH, length);
      }
    }
  }

  /** What real HTTP clients put there themselves when the SDK has not. */
  private @Nullable String added(String name) {
    if (name.equalsIgnoreCase(HOST)) {
      return host();
    }
    if (name.equalsIgnoreCase(CONTENT_LENGTH)
        && carriesBody(request.method())
        && sent(TRANSFER_ENCODING) == null) {
      return Long.toString(body().length());
    }
    return null;
  }

  private static boolean carriesBody(SdkHttpMethod method) {
    return method == SdkHttpMethod.PUT
        || method == SdkHttpMethod.POST
        || method == SdkHttpMethod.PATCH;
  }

  @Override
  public Bytes body() {
    Bytes known = body;
    if (known == null) {
      known = readBody();
      body = known;
    }
    return known;
  }

  private Bytes readBody() {
    try {
      return source.read();
    } catch (IOException e) {
      bodyFailure = e;
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      bodyFailure = e;
      throw e;
    }
  }

  /**
   * Why the caller's own body could not be read; then no server would have had a whole request, so
   * whatever was replied is not what the caller gets.
   */
  @Nullable Exception bodyFailure() {
    return bodyFailure;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** The value of {@code Content-Length}, or -1 when there is none that can be read. */
  static long contentLength(SdkHttpRequest request) {
    List<String> values = request.matchingHeaders(CONTENT_LENGTH);
    if (values.isEmpty()) {
      return -1;
    }
    try {
      return Long.parseLong(values.get(0));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  @Override
  public String toString() {
    return method() + " " + scheme() + "://" + host() + path();
  }

  /** Where the body comes from, read when it is first asked for. */
  @FunctionalInterface
  interface BodySource {
    Bytes read() throws IOException;
  }
}
