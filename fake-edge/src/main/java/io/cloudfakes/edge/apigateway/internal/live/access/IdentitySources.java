package io.cloudfakes.edge.apigateway.internal.live.access;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Authorizer;

/** What of a request an authorizer goes by. */
final class IdentitySources {
  private static final String HEADER = "method.request.header.";
  private static final String QUERY = "method.request.querystring.";
  private static final String STAGE = "stageVariables.";
  private static final String CONTEXT = "context.";

  private IdentitySources() {}

  /** The values of all its sources; null when the request lacks one of them. */
  static @Nullable List<String> values(Exchange exchange, Authorizer authorizer) {
    List<String> values = new ArrayList<>();
    String sources = authorizer.identitySource();
    if (sources == null || sources.isBlank()) {
      return values;
    }
    for (String source : sources.split(",", -1)) {
      String value = value(exchange, source.strip());
      if (value == null || value.isEmpty()) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  private static @Nullable String value(Exchange exchange, String source) {
    if (source.startsWith(HEADER)) {
      return exchange.headers().first(source.substring(HEADER.length()));
    }
    if (source.startsWith(QUERY)) {
      List<String> values = exchange.query().get(source.substring(QUERY.length()));
      return values == null ? null : values.get(0);
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
}
