package io.cloudfakes.transport.socket;

import io.cloudfakes.protocol.ArrivingBody;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request to the endpoint that is meant for another host, for clients that cannot be told to
 * connect to one address and ask for another, browsers above all. Two forms are understood:
 *
 * <ul>
 *   <li>{@code http://127.0.0.1:port/_cloudfakes/https/{host}/{path}} is {@code
 *       https://{host}/{path}}; with {@code http} in its place it is {@code http://…}
 *   <li>{@code http://{host}.localhost:port/{path}} is {@code http://{host}/{path}} where the host
 *       is one of AWS's: browsers and curl take all names under {@code localhost} to this machine
 * </ul>
 */
public final class HostedRequest implements HttpRequest {
  private static final String ROOT = "/_cloudfakes/http";
  private static final Pattern IN_PATH =
      Pattern.compile("/_cloudfakes/(https?)/([A-Za-z0-9.:\\[\\]-]+)(/.*)?");
  private static final Pattern UNDER_LOCALHOST =
      Pattern.compile(
          "(?i)(.+\\.(?:amazonaws\\.com|cloudfront\\.net|on\\.aws|awsglobalaccelerator\\.com))"
              + "\\.localhost(?::\\d+)?");

  private final HttpRequest sent;
  private final String scheme;
  private final String host;
  private final String path;
  private final boolean otherHost;

  private HostedRequest(
      HttpRequest sent, String scheme, String host, String path, boolean otherHost) {
    this.sent = sent;
    this.scheme = scheme;
    this.host = host;
    this.path = path;
    this.otherHost = otherHost;
  }

  /** The request as it is meant: another one, or itself when it is meant as it was sent. */
  public static HttpRequest meant(HttpRequest sent) {
    String host = sent.host();
    if (sent.path().startsWith(ROOT) && LoopbackOnly.host(host)) {
      Matcher inPath = IN_PATH.matcher(sent.path());
      if (inPath.matches()) {
        String path = inPath.group(3) == null ? "/" : inPath.group(3);
        return new HostedRequest(sent, inPath.group(1), inPath.group(2), path, true);
      }
    }
    if (host.indexOf(".localhost") > 0) {
      Matcher under = UNDER_LOCALHOST.matcher(host);
      if (under.matches()) {
        // A signature covers the Host that was sent, so the header stays.
        return new HostedRequest(sent, sent.scheme(), under.group(1), sent.path(), false);
      }
    }
    return sent;
  }

  @Override
  public String method() {
    return sent.method();
  }

  @Override
  public String scheme() {
    return scheme;
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
    return sent.query();
  }

  @Override
  public String rawQuery() {
    return sent.rawQuery();
  }

  @Override
  public @Nullable String header(String name) {
    return otherHost && name.equalsIgnoreCase("Host") ? host : sent.header(name);
  }

  @Override
  public List<String> headers(String name) {
    return otherHost && name.equalsIgnoreCase("Host") ? List.of(host) : sent.headers(name);
  }

  @Override
  public void forEachHeader(BiConsumer<String, String> line) {
    sent.forEachHeader(
        (name, value) ->
            line.accept(name, otherHost && name.equalsIgnoreCase("Host") ? host : value));
  }

  @Override
  public Bytes body() {
    return sent.body();
  }

  @Override
  public @Nullable ArrivingBody arriving() {
    return sent.arriving();
  }

  @Override
  public String toString() {
    return method() + " " + scheme + "://" + host + path;
  }
}
