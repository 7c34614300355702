package io.cloudfakes.edge.apigateway.internal.http.live;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.Cors;

/**
 * What an API tells browsers of pages from elsewhere.
 *
 * @param cors null when the API is not told to tell them anything
 */
record CorsAnswers(@Nullable Cors cors) {
  /** Whether API Gateway answers this by itself, without a route. */
  boolean isPreflight(HttpRequest request) {
    return cors != null
        && request.method().equals("OPTIONS")
        && request.header("Origin") != null
        && request.header("Access-Control-Request-Method") != null;
  }

  HttpResponse preflight(HttpRequest request) {
    HttpResponse response = new HttpResponse(204);
    String method = request.header("Access-Control-Request-Method");
    if (cors == null || method == null || !allows(cors.allowMethods(), method)) {
      return response;
    }
    on(request, response);
    if (response.header("Access-Control-Allow-Origin") == null) {
      return response;
    }
    add(response, "Access-Control-Allow-Methods", cors.allowMethods());
    add(response, "Access-Control-Allow-Headers", cors.allowHeaders());
    if (cors.maxAge() != null && cors.maxAge() != 0) {
      response.set("Access-Control-Max-Age", cors.maxAge().toString());
    }
    return response;
  }

  /** What backends say of it counts nothing when the API itself says something. */
  HttpResponse on(HttpRequest request, HttpResponse response) {
    if (cors == null) {
      return response;
    }
    for (String name :
        List.of(
            "Access-Control-Allow-Origin",
            "Access-Control-Allow-Methods",
            "Access-Control-Allow-Headers",
            "Access-Control-Allow-Credentials",
            "Access-Control-Expose-Headers",
            "Access-Control-Max-Age")) {
      response.remove(name);
    }
    String origin = request.header("Origin");
    if (origin == null || !allowsOrigin(origin)) {
      return response;
    }
    response.set("Access-Control-Allow-Origin", cors.allowOrigins().contains("*") ? "*" : origin);
    if (Boolean.TRUE.equals(cors.allowCredentials())) {
      response.set("Access-Control-Allow-Credentials", "true");
    }
    if (!request.method().equals("OPTIONS")) {
      add(response, "Access-Control-Expose-Headers", cors.exposeHeaders());
    }
    return response;
  }

  private boolean allowsOrigin(String origin) {
    if (cors == null) {
      return false;
    }
    String asked = origin.toLowerCase(Locale.ROOT);
    for (String allowed : cors.allowOrigins()) {
      String known = allowed.toLowerCase(Locale.ROOT);
      if (known.equals("*")
          || known.equals(asked)
          || (known.endsWith("://*") && asked.startsWith(known.substring(0, known.length() - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean allows(List<String> all, String one) {
    return all.contains("*") || all.contains(one);
  }

  private static void add(HttpResponse response, String name, List<String> values) {
    if (!values.isEmpty()) {
      response.set(name, String.join(",", values));
    }
  }
}
