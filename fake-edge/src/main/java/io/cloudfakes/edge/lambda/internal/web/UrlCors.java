package io.cloudfakes.edge.lambda.internal.web;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.Cors;

/**
 * What a function URL tells browsers of pages from elsewhere.
 *
 * @param cors null when nothing is set
 */
record UrlCors(@Nullable Cors cors) {
  /** Whether the URL answers this by itself, without the function. */
  boolean isPreflight(HttpRequest request) {
    return cors != null
        && request.method().equals("OPTIONS")
        && request.header("Access-Control-Request-Method") != null;
  }

  HttpResponse preflight(HttpRequest request) {
    HttpResponse response = on(request, new HttpResponse(200));
    if (cors == null || response.header("Access-Control-Allow-Origin") == null) {
      return response;
    }
    add(response, "Access-Control-Allow-Methods", cors.allowMethods());
    add(response, "Access-Control-Allow-Headers", cors.allowHeaders());
    if (cors.maxAge() != null) {
      response.add("Access-Control-Max-Age", cors.maxAge().toString());
    }
    return response;
  }

  /** The reply with what the page's browser needs. */
  HttpResponse on(HttpRequest request, HttpResponse response) {
    String origin = request.header("Origin");
    if (cors == null || origin == null || !allows(cors.allowOrigins(), origin)) {
      return response;
    }
    response.set("Access-Control-Allow-Origin", origin);
    response.set("Vary", "Origin");
    if (Boolean.TRUE.equals(cors.allowCredentials())) {
      response.set("Access-Control-Allow-Credentials", "true");
    }
    add(response, "Access-Control-Expose-Headers", cors.exposeHeaders());
    return response;
  }

  private static boolean allows(List<String> origins, String origin) {
    for (String allowed : origins) {
      if (allowed.equals("*") || allowed.equals(origin)) {
        return true;
      }
      int star = allowed.indexOf('*');
      if (star >= 0
          && origin.startsWith(allowed.substring(0, star))
          && origin.endsWith(allowed.substring(star + 1))) {
        return true;
      }
    }
    return false;
  }

  private static void add(HttpResponse response, String name, List<String> values) {
    if (!values.isEmpty()) {
      response.set(name, String.join(",", values));
    }
  }
}
