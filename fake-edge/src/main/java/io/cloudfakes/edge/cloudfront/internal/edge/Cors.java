package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyCorsConfig;

/** Cross-origin headers of a response headers policy. */
final class Cors {
  /** What the names of all of them begin with. */
  private static final String NAMES = "Access-Control-";

  private Cors() {}

  /** Where a policy does not override the origin, any such header of the origin's keeps all out. */
  static HeaderLines of(
      HeaderLines headers, ResponseHeadersPolicyCorsConfig cors, ViewerRequest request) {
    String origin = request.headers().first("Origin");
    if (origin == null || (!cors.originOverride() && hasOwn(headers))) {
      return headers;
    }
    String allowed = allowed(cors.accessControlAllowOrigins().items(), origin);
    if (allowed == null) {
      return headers;
    }
    HeaderLines result = headers.with("Access-Control-Allow-Origin", allowed);
    if (!allowed.equals("*")) {
      String vary = result.joined("Vary");
      result = result.with("Vary", vary == null ? "Origin" : vary + ", Origin");
    }
    if (cors.accessControlAllowCredentials()) {
      result = result.with("Access-Control-Allow-Credentials", "true");
    }
    if (cors.accessControlExposeHeaders() != null
        && !cors.accessControlExposeHeaders().items().isEmpty()) {
      result =
          result.with(
              "Access-Control-Expose-Headers",
              String.join(", ", cors.accessControlExposeHeaders().items()));
    }
    return request.method().equals("OPTIONS") ? preflight(result, cors) : result;
  }

  private static boolean hasOwn(HeaderLines headers) {
    for (Header line : headers.lines()) {
      if (line.name().regionMatches(true, 0, NAMES, 0, NAMES.length())) {
        return true;
      }
    }
    return false;
  }

  private static HeaderLines preflight(HeaderLines headers, ResponseHeadersPolicyCorsConfig cors) {
    List<String> methods = cors.accessControlAllowMethods().itemsAsStrings();
    HeaderLines result =
        headers
            .with(
                "Access-Control-Allow-Methods",
                methods.contains("ALL")
                    ? "GET, DELETE, HEAD, OPTIONS, PATCH, POST, PUT"
                    : String.join(", ", methods))
            .with(
                "Access-Control-Allow-Headers",
                String.join(", ", cors.accessControlAllowHeaders().items()));
    Integer age = cors.accessControlMaxAgeSec();
    return age == null ? result : result.with("Access-Control-Max-Age", age.toString());
  }

  private static @Nullable String allowed(List<String> allowed, String origin) {
    for (String one : allowed) {
      if (one.equals("*")) {
        return "*";
      }
      if (WebOrigin.of(one).takes(WebOrigin.of(origin))) {
        return origin;
      }
    }
    return null;
  }
}
