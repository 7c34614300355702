package io.cloudfakes.edge.apigateway.internal.http.live;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;

/** What HTTP APIs answer by themselves: {@code {"message":"Not Found"}}. */
final class Refusals {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Refusals() {}

  static HttpResponse notFound() {
    return of(404, "Not Found");
  }

  static HttpResponse unauthorized() {
    return of(401, "Unauthorized");
  }

  static HttpResponse forbidden() {
    return of(403, "Forbidden");
  }

  static HttpResponse tooMany() {
    return of(429, "Too Many Requests");
  }

  static HttpResponse internal() {
    return of(500, "Internal Server Error");
  }

  static HttpResponse unavailable() {
    return of(503, "Service Unavailable");
  }

  static HttpResponse of(int status, String message) {
    return new HttpResponse(status)
        .add("Content-Type", "application/json")
        .body(Bytes.utf8(JSON.createObjectNode().put("message", message).toString()));
  }
}
