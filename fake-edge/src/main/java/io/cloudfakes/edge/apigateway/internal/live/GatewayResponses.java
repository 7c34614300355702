package io.cloudfakes.edge.apigateway.internal.live;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.live.integration.MediaTypes;
import io.cloudfakes.edge.apigateway.internal.vtl.ContextVariable;
import io.cloudfakes.edge.apigateway.internal.vtl.JsonText;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.GatewayResponse;
import software.amazon.awssdk.services.apigateway.model.GatewayResponseType;

/**
 * How API Gateway writes what it answers by itself.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html">Gateway
 *     responses</a>
 */
final class GatewayResponses {
  private static final String TARGET = "gatewayresponse.header.";
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$(context|stageVariables|method\\.request)\\.([A-Za-z0-9_.-]*[A-Za-z0-9_-])");

  private GatewayResponses() {}

  /** As it is written where there is no API to say how. */
  static HttpResponse plain(RefusedException refused) {
    return json(refused.status(), refused.errorType(), body(refused));
  }

  /** As the API has it written. */
  static HttpResponse of(Exchange exchange, RefusedException refused) {
    ContextVariable error = exchange.context().part("error");
    String message = refused.getMessage();
    error
        .with("message", message)
        .with("messageString", JsonText.write(message))
        .with("responseType", refused.type().toString());
    GatewayResponse own = own(exchange, refused);
    if (own == null) {
      return plain(refused);
    }
    int status = own.statusCode() == null ? refused.status() : Integer.parseInt(own.statusCode());
    HttpResponse response = json(status, refused.errorType(), body(refused));
    String template = own.responseTemplates().get(MediaTypes.JSON);
    String type = MediaTypes.JSON;
    if (template == null && !own.responseTemplates().isEmpty()) {
      Map.Entry<String, String> first = own.responseTemplates().entrySet().iterator().next();
      template = first.getValue();
      type = first.getKey();
    }
    if (template != null) {
      response.set("Content-Type", type).body(Bytes.utf8(filled(exchange, template)));
    }
    own.responseParameters()
        .forEach(
            (target, source) -> {
              String value = value(exchange, source);
              if (target.startsWith(TARGET) && value != null) {
                response.set(target.substring(TARGET.length()), value);
              }
            });
    return response;
  }

  private static @Nullable GatewayResponse own(Exchange exchange, RefusedException refused) {
    Map<String, GatewayResponse> all = exchange.tree().responses();
    GatewayResponse own = all.get(refused.type().toString());
    if (own != null) {
      return own;
    }
    GatewayResponse usual =
        all.get(
            (refused.status() < 500
                    ? GatewayResponseType.DEFAULT_4_XX
                    : GatewayResponseType.DEFAULT_5_XX)
                .toString());
    return usual == null || usual.statusCode() == null
        ? usual
        // That of all errors keeps each error's own status.
        : usual.toBuilder().statusCode(String.valueOf(refused.status())).build();
  }

  private static HttpResponse json(int status, String errorType, String body) {
    return new HttpResponse(status)
        .add("Content-Type", MediaTypes.JSON)
        .add("x-amzn-ErrorType", errorType)
        .body(Bytes.utf8(body));
  }

  /** Refusals of policies have their message under another name. */
  private static String body(RefusedException refused) {
    return (refused.errorType().equals("AccessDeniedException") ? "{\"Message\":" : "{\"message\":")
        + JsonText.write(refused.getMessage())
        + "}";
  }

  /** These templates are texts with variables, not of the template language. */
  private static String filled(Exchange exchange, String template) {
    Matcher variable = VARIABLE.matcher(template);
    StringBuilder out = new StringBuilder();
    while (variable.find()) {
      String value = value(exchange, variable.group().substring(1));
      variable.appendReplacement(out, Matcher.quoteReplacement(value == null ? "" : value));
    }
    return variable.appendTail(out).toString();
  }

  private static @Nullable String value(Exchange exchange, String source) {
    if (source.startsWith("'") && source.endsWith("'") && source.length() > 1) {
      return source.substring(1, source.length() - 1);
    }
    if (source.startsWith("context.")) {
      Object value = exchange.context().at(source.substring("context.".length()));
      return value == null ? null : value.toString();
    }
    if (source.startsWith("stageVariables.")) {
      return exchange.stageVariables().get(source.substring("stageVariables.".length()));
    }
    if (source.startsWith("method.request.header.")) {
      return exchange.headers().first(source.substring("method.request.header.".length()));
    }
    if (source.startsWith("method.request.querystring.")) {
      List<String> values =
          exchange.query().get(source.substring("method.request.querystring.".length()));
      return values == null ? null : values.get(values.size() - 1);
    }
    return source.startsWith("method.request.path.") && exchange.isRouted()
        ? exchange.route().parameters().get(source.substring("method.request.path.".length()))
        : null;
  }
}
