package io.cloudfakes.internal;

import io.cloudfakes.link.OriginCaller;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A request that one fake sends to another, with whom it is from. */
record CalledRequest(HttpRequest request, OriginCaller caller) implements HttpRequest {
  @Override
  public String method() {
    return request.method();
  }

  @Override
  public String scheme() {
    return request.scheme();
  }

  @Override
  public String host() {
    return request.host();
  }

  @Override
  public String path() {
    return request.path();
  }

  @Override
  public Map<String, List<String>> query() {
    return request.query();
  }

  @Override
  public String rawQuery() {
    return request.rawQuery();
  }

  @Override
  public @Nullable String header(String name) {
    return request.header(name);
  }

  @Override
  public List<String> headers(String name) {
    return request.headers(name);
  }

  @Override
  public void forEachHeader(BiConsumer<String, String> line) {
    request.forEachHeader(line);
  }

  @Override
  public Bytes body() {
    return request.body();
  }
}
