package io.cloudfakes.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpRequest;

/** What the SDK sent, as a transport would hand it in. */
record CapturedRequest(SdkHttpRequest http, Bytes body) implements HttpRequest {
  @Override
  public String method() {
    return http.method().name();
  }

  @Override
  public String scheme() {
    return http.protocol();
  }

  @Override
  public String host() {
    return http.host();
  }

  @Override
  public String path() {
    return http.encodedPath();
  }

  @Override
  public Map<String, List<String>> query() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    http.rawQueryParameters()
        .forEach(
            (name, values) -> {
              List<String> kept = new ArrayList<>();
              values.forEach(value -> kept.add(value == null ? "" : value));
              query.put(name, kept);
            });
    return query;
  }

  @Override
  public @Nullable String header(String name) {
    return http.firstMatchingHeader(name).orElse(null);
  }

  @Override
  public List<String> headers(String name) {
    return http.matchingHeaders(name);
  }

  @Override
  public void forEachHeader(BiConsumer<String, String> line) {
    http.forEachHeader((name, values) -> values.forEach(value -> line.accept(name, value)));
  }
}
