package io.cloudfakes.edge.apigateway.internal.live.call;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of a request, with those that API Gateway adds for the backend. */
public final class RequestHeaders {
  /** Of everybody: there is no network between a client and its world. */
  public static final String SOURCE_IP = "127.0.0.1";

  private final Map<String, List<String>> all = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  private RequestHeaders() {}

  static RequestHeaders of(HttpRequest http, CallContext call) {
    RequestHeaders headers = new RequestHeaders();
    http.forEachHeader(headers::add);
    headers.names.forEach((lower, sent) -> headers.drop(lower));
    headers.names.values().removeIf(sent -> !headers.all.containsKey(sent));
    if (headers.first("Host") == null) {
      headers.add("Host", http.host());
    }
    String forwarded = headers.first("X-Forwarded-For");
    headers.set("X-Forwarded-For", forwarded == null ? SOURCE_IP : forwarded + ", " + SOURCE_IP);
    headers.set("X-Forwarded-Port", http.scheme().equals("http") ? "80" : "443");
    headers.set("X-Forwarded-Proto", http.scheme());
    if (headers.first("X-Amzn-Trace-Id") == null) {
      headers.set("X-Amzn-Trace-Id", trace(call));
    }
    return headers;
  }

  private static String trace(CallContext call) {
    return "Root=1-"
        + Long.toHexString(call.now().getEpochSecond())
        + "-"
        + call.ids().hex("trace", 24);
  }

  /** What ends at API Gateway, as the connection does. */
  private void drop(String lower) {
    switch (lower) {
      case "connection", "content-length", "transfer-encoding", "expect", "te", "upgrade" ->
          all.remove(names.get(lower));
      default -> {}
    }
  }

  private void add(String name, String value) {
    String known = names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
    all.computeIfAbsent(known == null ? name : known, key -> new ArrayList<>(1)).add(value);
  }

  private void set(String name, String value) {
    String known = names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
    List<String> values = new ArrayList<>(1);
    values.add(value);
    all.put(known == null ? name : known, values);
  }

  /** Puts a header into the request, in place of what it has of that name. */
  public void insert(String name, String value) {
    set(name, value);
  }

  /** All values by name as first sent. */
  public Map<String, List<String>> all() {
    return all;
  }

  /** The last value of each. */
  public Map<String, String> last() {
    return Exchange.lastOf(all);
  }

  /** The values of a header, none when it is not there; names are compared without case. */
  public List<String> values(String name) {
    String sent = names.get(name.toLowerCase(Locale.ROOT));
    return sent == null ? List.of() : all.getOrDefault(sent, List.of());
  }

  public @Nullable String first(String name) {
    List<String> values = values(name);
    return values.isEmpty() ? null : values.get(0);
  }
}
