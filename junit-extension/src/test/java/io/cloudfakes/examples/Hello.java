package io.cloudfakes.examples;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** A function behind an API: greets whom the query names, as a page. */
public final class Hello implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    Object name =
        event.get("queryStringParameters") instanceof Map<?, ?> query ? query.get("name") : null;
    return Map.of(
        "statusCode",
        200,
        "headers",
        Map.of("content-type", "text/html"),
        "body",
        "<p>hello " + (name == null ? "world" : name) + "</p>");
  }
}
