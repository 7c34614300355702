package io.cloudfakes.edge.apigateway.internal.live.integration;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.vtl.JsonText;
import io.cloudfakes.edge.apigateway.internal.vtl.NoJsonException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What parameter mappings take values from: {@code method.request.header.X}, {@code
 * stageVariables.x}, {@code 'a text'}, ….
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping.html">Parameter
 *     mapping examples for REST APIs</a>
 */
final class Sources {
  private static final String REQUEST = "method.request.";
  private static final String STAGE = "stageVariables.";
  private static final String CONTEXT = "context.";

  private Sources() {}

  /** The values a source of a request has; none when it has not got one. */
  static List<String> request(Exchange exchange, String source) {
    if (!source.startsWith(REQUEST)) {
      return one(common(exchange, source));
    }
    String part = source.substring(REQUEST.length());
    if (part.startsWith("path.")) {
      return one(exchange.route().parameters().get(part.substring(5)));
    }
    if (part.startsWith("querystring.")) {
      return last(exchange.query().get(part.substring(12)));
    }
    if (part.startsWith("header.")) {
      return last(exchange.headers().values(part.substring(7)));
    }
    if (part.startsWith("multivaluequerystring.")) {
      return all(exchange.query().get(part.substring(22)));
    }
    if (part.startsWith("multivalueheader.")) {
      return exchange.headers().values(part.substring(17));
    }
    return part.startsWith("body") ? one(body(exchange.body().utf8(), part)) : List.of();
  }

  /** What any source gives that is not of the request or the reply; null when it gives nothing. */
  static @Nullable String common(Exchange exchange, String source) {
    if (source.length() >= 2 && source.startsWith("'") && source.endsWith("'")) {
      return source.substring(1, source.length() - 1);
    }
    if (source.startsWith(STAGE)) {
      return exchange.stageVariables().get(source.substring(STAGE.length()));
    }
    if (source.startsWith(CONTEXT)) {
      Object value = exchange.context().at(source.substring(CONTEXT.length()));
      return value == null ? null : value.toString();
    }
    return null;
  }

  /**
   * The body, or what a path finds in it; null when it finds nothing.
   *
   * @param part {@code body} or {@code body.} and a JSONPath
   */
  static @Nullable String body(String body, String part) {
    if (part.equals("body")) {
      return body;
    }
    String path = part.substring(5);
    try {
      Object found = JsonText.find(JsonText.parse(body), path.startsWith("$") ? path : "$." + path);
      return found == null ? null : found instanceof String text ? text : JsonText.write(found);
    } catch (NoJsonException noJson) {
      return null;
    }
  }

  private static List<String> one(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static List<String> all(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }

  private static List<String> last(@Nullable List<String> values) {
    return values == null || values.isEmpty() ? List.of() : List.of(values.get(values.size() - 1));
  }
}
