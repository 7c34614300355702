package io.cloudfakes.edge.apigateway.internal.live.integration;

import io.cloudfakes.protocol.HttpResponse;
import java.util.Locale;
import java.util.Set;

/**
 * The headers of backends that API Gateway gives other names, for it has its own, and those that
 * end with the connection.
 */
final class Remapping {
  private static final Set<String> REMAPPED =
      Set.of("authorization", "date", "server", "www-authenticate", "connection", "content-length");
  private static final Set<String> DROPPED =
      Set.of("transfer-encoding", "trailer", "upgrade", "keep-alive", "te", "proxy-connection");

  private Remapping() {}

  /** The reply with the headers a client gets of it. */
  static HttpResponse of(HttpResponse backend) {
    HttpResponse out = new HttpResponse(backend.status()).body(backend.body());
    backend.forEachHeader(
        (name, value) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (!DROPPED.contains(lower)) {
            out.add(REMAPPED.contains(lower) ? "x-amzn-Remapped-" + name : name, value);
          }
        });
    return out;
  }
}
