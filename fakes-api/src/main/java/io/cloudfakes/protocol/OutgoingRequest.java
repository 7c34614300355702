package io.cloudfakes.protocol;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request that is made here and sent to a host, in this world or beside it: what an HTTP
 * client sends. It has a {@code Host}, and a {@code Content-Length} when it has a body, unless
 * headers of those names are added.
 */
public final class OutgoingRequest implements HttpRequest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String method;
  private final URI target;
  private final List<String> namesAndValues;
  private final Bytes body;
  private final Duration patience;
  private final Map<String, List<String>> query;

  private OutgoingRequest(Builder builder) {
    this.method = builder.method;
    this.target = builder.target;
    this.body = builder.body;
    this.patience = builder.patience;
    this.namesAndValues = new ArrayList<>(builder.namesAndValues);
    this.query = QueryString.parse(rawQuery());
    if (header("Host") == null) {
      namesAndValues.add(0, "Host");
      namesAndValues.add(1, authority());
    }
    if (!body.isEmpty() && header("Content-Length") == null) {
      namesAndValues.add("Content-Length");
      namesAndValues.add(Long.toString(body.length()));
    }
  }

  /**
   * Begins a {@code GET}.
   *
   * @param target absolute, with a scheme of {@code http} or {@code https} and a host
   */
  public static Builder to(URI target) {
    return new Builder(target);
  }

  /** Where it is sent, which need not be what its {@code Host} says. */
  public URI target() {
    return target;
  }

  /** How long, in real time, a server on loopback may take to answer. */
  public Duration patience() {
    return patience;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String scheme() {
    return target.getScheme().toLowerCase(Locale.ROOT);
  }

  @Override
  public String host() {
    String host = header("Host");
    return host == null ? authority() : host;
  }

  private String authority() {
    int port = target.getPort();
    boolean usual = port < 0 || port == (scheme().equals("https") ? 443 : 80);
    return usual ? target.getHost() : target.getHost() + ":" + port;
  }

  @Override
  public String path() {
    String path = target.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  @Override
  public Map<String, List<String>> query() {
    return query;
  }

  @Override
  public String rawQuery() {
    String raw = target.getRawQuery();
    return raw == null ? "" : raw;
  }

  @Override
  public @Nullable String header(String name) {
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      if (namesAndValues.get(i).equalsIgnoreCase(name)) {
        return namesAndValues.get(i + 1);
      }
    }
    return null;
  }

  @Override
  public List<String> headers(String name) {
    List<String> values = new ArrayList<>(1);
    forEachHeader(
        (other, value) -> {
          if (other.equalsIgnoreCase(name)) {
            values.add(value);
          }
        });
    return values;
  }

  @Override
  public void forEachHeader(BiConsumer<String, String> line) {
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      line.accept(namesAndValues.get(i), namesAndValues.get(i + 1));
    }
  }

  @Override
  public Bytes body() {
    return body;
  }

  @Override
  public String toString() {
    return method + " " + target;
  }

  /** Says what is sent. */
  public static final class Builder {
    private final URI target;
    private final List<String> namesAndValues = new ArrayList<>();
    private String method = "GET";
    private Bytes body = Bytes.EMPTY;
    private Duration patience = PATIENCE;

    private Builder(URI target) {
      if (target.getScheme() == null || target.getHost() == null) {
        throw new IllegalArgumentException(
            "'" + target + "' has no scheme or no host: write http://host/path");
      }
      this.target = target;
    }

    public Builder method(String name) {
      this.method = name;
      return this;
    }

    /** Adds a header line after those already there. */
    public Builder header(String name, String value) {
      namesAndValues.add(name);
      namesAndValues.add(value);
      return this;
    }

    public Builder body(Bytes content) {
      this.body = content;
      return this;
    }

    /** How long, in real time, a server on loopback may take to answer; 30 s unless told. */
    public Builder patience(Duration longest) {
      this.patience = longest;
      return this;
    }

    public OutgoingRequest build() {
      return new OutgoingRequest(this);
    }
  }
}
