package io.cloudfakes.protocol;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A request whose body comes in so many bytes at a time. */
final class ArrivingRequest implements HttpRequest, ArrivingBody {
  private final HttpRequest request;
  private final int step;
  private long taken;

  ArrivingRequest(HttpRequest request, int step) {
    this.request = request;
    this.step = step;
  }

  @Override
  public ArrivingBody arriving() {
    return this;
  }

  @Override
  public Bytes next() {
    Bytes run = body().slice(taken, Math.min(step, body().length() - taken));
    taken += run.length();
    return run;
  }

  @Override
  public Executor beside() {
    return Runnable::run;
  }

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
