package io.cloudfakes.edge.apigateway.internal.state;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * A reply in a stage's cache.
 *
 * @param headers names and values in turn
 */
public record CachedReply(int status, List<String> headers, Bytes body) {
  public CachedReply {
    headers = List.copyOf(headers);
  }

  public static CachedReply of(HttpResponse response) {
    List<String> headers = new ArrayList<>();
    response.forEachHeader(
        (name, value) -> {
          headers.add(name);
          headers.add(value);
        });
    return new CachedReply(response.status(), headers, response.body());
  }

  /** A new reply like it. */
  public HttpResponse response() {
    HttpResponse response = new HttpResponse(status).body(body);
    for (int i = 0; i < headers.size(); i += 2) {
      response.add(headers.get(i), headers.get(i + 1));
    }
    return response;
  }
}
