package io.cloudfakes.edge.apigateway.internal.live.integration;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.vtl.ContextVariable;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.ContentHandlingStrategy;
import software.amazon.awssdk.services.apigateway.model.IntegrationResponse;

/** How what a backend answered becomes the answer of a method. */
final class IntegrationResponses {
  private static final String TARGET = "method.response.header.";
  private static final String SOURCE = "integration.response.";

  private IntegrationResponses() {}

  /**
   * The method's answer.
   *
   * @throws RefusedException when no integration response takes the reply
   */
  static HttpResponse answer(Exchange exchange, BackendReply reply) {
    IntegrationResponse chosen = choose(exchange.integration().integrationResponses(), reply.key());
    if (chosen == null) {
      exchange
          .log()
          .line(
              "Execution failed due to configuration error: ",
              "No match for output mapping and no default endpoint response mapping configured");
      throw RefusedException.configuration();
    }
    HttpResponse response = new HttpResponse(Integer.parseInt(chosen.statusCode()));
    chosen
        .responseParameters()
        .forEach(
            (target, source) -> {
              if (target.startsWith(TARGET)) {
                values(exchange, reply, source)
                    .forEach(value -> response.add(target.substring(TARGET.length()), value));
              }
            });
    body(exchange, reply, chosen, response);
    override(exchange, response);
    return response;
  }

  /** The one whose pattern the key matches, in the order of statuses; else that without one. */
  private static @Nullable IntegrationResponse choose(
      Map<String, IntegrationResponse> responses, @Nullable String key) {
    IntegrationResponse usual = null;
    for (IntegrationResponse response : new TreeMap<>(responses).values()) {
      String pattern = response.selectionPattern();
      if (pattern == null || pattern.isEmpty()) {
        usual = usual == null ? response : usual;
      } else if (key != null && Pattern.matches(pattern, key)) {
        return response;
      }
    }
    return usual;
  }

  private static List<String> values(Exchange exchange, BackendReply reply, String source) {
    if (!source.startsWith(SOURCE)) {
      String value = Sources.common(exchange, source);
      return value == null ? List.of() : List.of(value);
    }
    String part = source.substring(SOURCE.length());
    if (part.startsWith("header.")) {
      List<String> all = reply.header(part.substring(7));
      return all.isEmpty() ? all : List.of(all.get(all.size() - 1));
    }
    if (part.startsWith("multivalueheader.")) {
      return reply.header(part.substring(17));
    }
    String value = part.startsWith("body") ? Sources.body(reply.body().utf8(), part) : null;
    return value == null ? List.of() : List.of(value);
  }

  private static void body(
      Exchange exchange, BackendReply reply, IntegrationResponse chosen, HttpResponse response) {
    List<String> types = reply.header("Content-Type");
    String type = types.isEmpty() ? MediaTypes.JSON : types.get(0);
    Map<String, String> templates = chosen.responseTemplates();
    String of = MediaTypes.of(type);
    String template = templates.get(of);
    if (template == null && !templates.isEmpty()) {
      // A reply of a type without template is taken for what there is a template for.
      Map.Entry<String, String> first = new TreeMap<>(templates).firstEntry();
      template = first.getValue();
      type = first.getKey();
    }
    if (template == null || template.isEmpty()) {
      response.body(converted(exchange, reply.body(), of, chosen.contentHandling()));
    } else {
      response.body(Bytes.utf8(BackendRequest.render(exchange, template, reply.body().utf8())));
    }
    if (response.header("Content-Type") == null) {
      response.add("Content-Type", type);
    }
  }

  private static Bytes converted(
      Exchange exchange, Bytes body, String type, @Nullable ContentHandlingStrategy handling) {
    if (handling == ContentHandlingStrategy.CONVERT_TO_BINARY) {
      try {
        return Bytes.wrap(Base64.getMimeDecoder().decode(body.toByteArray()));
      } catch (IllegalArgumentException noBase64) {
        throw RefusedException.configuration();
      }
    }
    boolean toText =
        handling == ContentHandlingStrategy.CONVERT_TO_TEXT
            || (handling == null && !MediaTypes.wantsBinary(exchange));
    return toText && MediaTypes.isBinary(exchange, type)
        ? Bytes.utf8(Base64.getEncoder().encodeToString(body.toByteArray()))
        : body;
  }

  /** What a template wrote into {@code $context.responseOverride}. */
  private static void override(Exchange exchange, HttpResponse response) {
    ContextVariable override = exchange.context().part("responseOverride");
    Object status = override.at("status");
    if (status != null) {
      response.status(status(status));
    }
    override
        .part("header")
        .forEach(
            (name, value) -> {
              response.remove(name);
              BackendRequest.values(value).forEach(one -> response.add(name, one));
            });
  }

  private static int status(Object value) {
    try {
      return Integer.parseInt(value.toString());
    } catch (NumberFormatException none) {
      throw RefusedException.configuration();
    }
  }
}
