package io.cloudfakes.edge.apigateway.internal.live.integration;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.vtl.ContextVariable;
import io.cloudfakes.edge.apigateway.internal.vtl.MappingTemplate;
import io.cloudfakes.edge.apigateway.internal.vtl.TemplateException;
import io.cloudfakes.protocol.Bytes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.ContentHandlingStrategy;
import software.amazon.awssdk.services.apigateway.model.Integration;

/**
 * What a backend is asked: the request as an integration's mappings make it.
 *
 * @param path what stands for the parameters in the integration's address
 * @param templated whether a template has made the body
 */
record BackendRequest(
    Map<String, List<String>> headers,
    Map<String, List<String>> query,
    Map<String, String> path,
    Bytes body,
    boolean templated) {
  private static final String TARGET = "integration.request.";

  /**
   * Maps a request.
   *
   * @throws RefusedException when its content type is none the integration takes, or a template
   *     fails
   */
  static BackendRequest of(Exchange exchange) {
    Integration integration = exchange.integration();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    Map<String, List<String>> query = new LinkedHashMap<>();
    Map<String, String> path = new LinkedHashMap<>();
    integration
        .requestParameters()
        .forEach(
            (target, source) -> {
              List<String> values = Sources.request(exchange, source);
              if (!values.isEmpty()) {
                put(target, values, headers, query, path);
              }
            });
    String type = MediaTypes.of(exchange.headers().first("Content-Type"));
    String template = template(integration, type);
    Bytes body = template == null ? payload(exchange, integration, type) : null;
    if (body == null) {
      body = Bytes.utf8(rendered(exchange, template == null ? "" : template));
    }
    override(exchange.context().part("requestOverride"), headers, query, path);
    return new BackendRequest(headers, query, path, body, template != null);
  }

  private static void put(
      String target,
      List<String> values,
      Map<String, List<String>> headers,
      Map<String, List<String>> query,
      Map<String, String> path) {
    String to = target.startsWith(TARGET) ? target.substring(TARGET.length()) : target;
    int dot = to.indexOf('.');
    if (dot < 0) {
      return;
    }
    String name = to.substring(dot + 1);
    switch (to.substring(0, dot)) {
      case "header" -> headers.put(name, values);
      case "querystring" -> query.put(name, values);
      case "path" -> path.put(name, values.get(0));
      default -> {}
    }
  }

  /**
   * The template for a media type; null to pass the payload on.
   *
   * @throws RefusedException when it is not to be passed on
   */
  private static @Nullable String template(Integration integration, String type) {
    Map<String, String> templates = integration.requestTemplates();
    String template = templates.get(type);
    if (template == null) {
      for (Map.Entry<String, String> entry : templates.entrySet()) {
        if (MediaTypes.of(entry.getKey()).equals(type)) {
          template = entry.getValue();
        }
      }
    }
    if (template != null) {
      return template;
    }
    String otherwise = integration.passthroughBehavior();
    boolean refused =
        "NEVER".equals(otherwise)
            || ("WHEN_NO_TEMPLATES".equals(otherwise) && !templates.isEmpty());
    if (refused) {
      throw RefusedException.unsupportedMediaType();
    }
    return null;
  }

  /** The payload as it came, converted as the integration wants it. */
  private static Bytes payload(Exchange exchange, Integration integration, String type) {
    Bytes body = exchange.body();
    ContentHandlingStrategy handling = integration.contentHandling();
    boolean binary = MediaTypes.isBinary(exchange, type);
    if (handling == ContentHandlingStrategy.CONVERT_TO_TEXT && binary) {
      return Bytes.utf8(Base64.getEncoder().encodeToString(body.toByteArray()));
    }
    if (handling == ContentHandlingStrategy.CONVERT_TO_BINARY && !binary) {
      return decoded(body);
    }
    return body;
  }

  private static Bytes decoded(Bytes base64) {
    try {
      return Bytes.wrap(Base64.getMimeDecoder().decode(base64.toByteArray()));
    } catch (IllegalArgumentException noBase64) {
      throw RefusedException.configuration();
    }
  }

  private static String rendered(Exchange exchange, String template) {
    String payload =
        exchange.integration().contentHandling() == ContentHandlingStrategy.CONVERT_TO_TEXT
                && MediaTypes.isBinary(
                    exchange, MediaTypes.of(exchange.headers().first("Content-Type")))
            ? Base64.getEncoder().encodeToString(exchange.body().toByteArray())
            : exchange.body().utf8();
    return render(exchange, template, payload);
  }

  /** What a template makes of a payload. */
  static String render(Exchange exchange, String template, String payload) {
    try {
      return MappingTemplate.render(template, exchange.template(payload));
    } catch (TemplateException failure) {
      exchange
          .log()
          .line("Execution failed due to configuration error: ", failure.getMessage() + "");
      throw failure.isNoJson()
          ? RefusedException.badBody(
              "Could not parse request body into json: " + failure.getMessage())
          : RefusedException.configuration();
    }
  }

  /** What the template wrote into {@code $context.requestOverride} goes before the mappings. */
  private static void override(
      ContextVariable override,
      Map<String, List<String>> headers,
      Map<String, List<String>> query,
      Map<String, String> path) {
    override.part("header").forEach((name, value) -> headers.put(name, values(value)));
    override.part("querystring").forEach((name, value) -> query.put(name, values(value)));
    override.part("path").forEach((name, value) -> path.put(name, value.toString()));
  }

  static List<String> values(Object value) {
    if (value instanceof List<?> list) {
      List<String> all = new ArrayList<>();
      list.forEach(one -> all.add(String.valueOf(one)));
      return all;
    }
    return List.of(value.toString());
  }
}
