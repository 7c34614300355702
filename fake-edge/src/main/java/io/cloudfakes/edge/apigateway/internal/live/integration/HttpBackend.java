package io.cloudfakes.edge.apigateway.internal.live.integration;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.live.call.StageVariables;
import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.link.OriginException;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** {@code HTTP} and {@code HTTP_PROXY}: another host of this world, or a server on this machine. */
final class HttpBackend {
  private HttpBackend() {}

  /** The request as it is, and the reply as it is. */
  static HttpResponse proxy(Exchange exchange) {
    BackendRequest mapped = BackendRequest.of(exchange);
    Map<String, List<String>> query = new LinkedHashMap<>(exchange.query());
    query.putAll(mapped.query());
    OutgoingRequest.Builder request =
        OutgoingRequest.to(target(exchange, mapped, query)).method(method(exchange));
    exchange
        .headers()
        .all()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("Host") && !has(mapped.headers(), name)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    HttpResponse reply = send(exchange, headers(mapped, request).body(mapped.body()).build());
    return Remapping.of(reply);
  }

  /** What the mappings make of the request, and what they make of the reply. */
  static HttpResponse mapped(Exchange exchange) {
    BackendRequest mapped = BackendRequest.of(exchange);
    OutgoingRequest.Builder request =
        OutgoingRequest.to(target(exchange, mapped, mapped.query())).method(method(exchange));
    headers(mapped, request);
    if (!has(mapped.headers(), "Content-Type") && !mapped.body().isEmpty()) {
      String type = exchange.headers().first("Content-Type");
      request.header("Content-Type", type == null ? MediaTypes.JSON : type);
    }
    if (!has(mapped.headers(), "Accept")) {
      request.header("Accept", MediaTypes.JSON);
    }
    return IntegrationResponses.answer(
        exchange, reply(send(exchange, request.body(mapped.body()).build())));
  }

  static BackendReply reply(HttpResponse response) {
    BackendReply reply = BackendReply.of(String.valueOf(response.status()), response.body());
    response.forEachHeader(
        (name, value) ->
            reply.headers().computeIfAbsent(name, key -> new ArrayList<>(1)).add(value));
    return reply;
  }

  private static OutgoingRequest.Builder headers(
      BackendRequest mapped, OutgoingRequest.Builder request) {
    mapped.headers().forEach((name, all) -> all.forEach(value -> request.header(name, value)));
    return request;
  }

  static boolean has(Map<String, List<String>> headers, String name) {
    return headers.keySet().stream().anyMatch(name::equalsIgnoreCase);
  }

  private static String method(Exchange exchange) {
    String method = exchange.integration().httpMethod();
    return method == null || method.equals("ANY")
        ? exchange.http().method()
        : method.toUpperCase(Locale.ROOT);
  }

  static HttpResponse send(Exchange exchange, OutgoingRequest request) {
    exchange.log().line("Endpoint request URI: ", request.target());
    exchange.log().line("Endpoint request body after transformations: ", request.body());
    try {
      HttpResponse reply =
          exchange
              .call()
              .links()
              .find(HttpOrigins.class)
              .orElseThrow(RefusedException::integrationFailure)
              .send(request);
      exchange.log().line("Received response. Status: ", reply.status());
      exchange.context().part("integration").with("status", String.valueOf(reply.status()));
      return reply;
    } catch (OriginException failure) {
      exchange.log().line("Execution failed due to a network error: ", failure.getMessage() + "");
      throw failure.kind() == OriginException.Kind.TIMED_OUT
          ? RefusedException.integrationTimeout()
          : RefusedException.integrationFailure();
    }
  }

  private static URI target(
      Exchange exchange, BackendRequest mapped, Map<String, List<String>> query) {
    String uri = StageVariables.in(exchange.integration().uri(), exchange.stageVariables());
    for (Map.Entry<String, String> parameter : mapped.path().entrySet()) {
      String value = encoded(parameter.getValue(), "/");
      uri =
          uri.replace("{" + parameter.getKey() + "}", value)
              .replace("{" + parameter.getKey() + "+}", value);
    }
    String added = query(query);
    String full = added.isEmpty() ? uri : uri + (uri.indexOf('?') < 0 ? '?' : '&') + added;
    try {
      URI target = new URI(full);
      if (target.getHost() == null) {
        throw RefusedException.configuration();
      }
      return target;
    } catch (URISyntaxException malformed) {
      exchange
          .log()
          .line("Execution failed due to configuration error: ", "Invalid endpoint address");
      throw RefusedException.configuration();
    }
  }

  static String query(Map<String, List<String>> query) {
    StringJoiner out = new StringJoiner("&");
    query.forEach(
        (name, values) ->
            values.forEach(value -> out.add(encoded(name, "") + "=" + encoded(value, ""))));
    return out.toString();
  }

  /** Percent-encoded, but for those characters. */
  static String encoded(String text, String kept) {
    String all = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    return kept.equals("/") ? all.replace("%2F", "/") : all;
  }
}
