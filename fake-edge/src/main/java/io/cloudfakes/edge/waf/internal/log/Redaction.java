package io.cloudfakes.edge.waf.internal.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;

/**
 * What a logging configuration keeps out of the log.
 *
 * @param fields paths, query strings, methods and single headers
 */
record Redaction(List<FieldToMatch> fields) {
  private static final String REDACTED = "REDACTED";

  String header(String name, String value) {
    return fields.stream()
            .anyMatch(
                field ->
                    field.singleHeader() != null
                        && field.singleHeader().name().equalsIgnoreCase(name))
        ? REDACTED
        : value;
  }

  /** What a rule against injections found in a part of requests. */
  String matched(String location, @Nullable String field, String data) {
    return switch (location) {
      // All headers together have no name; they are not redacted.
      case "HEADER" -> field == null ? data : header(field, data);
      case "URI" -> uri(data);
      case "QUERY_STRING" -> query(data);
      case "METHOD" -> method(data);
      default -> data;
    };
  }

  String uri(String value) {
    return fields.stream().anyMatch(field -> field.uriPath() != null) ? REDACTED : value;
  }

  String query(String value) {
    return fields.stream().anyMatch(field -> field.queryString() != null) ? REDACTED : value;
  }

  String method(String value) {
    return fields.stream().anyMatch(field -> field.method() != null) ? REDACTED : value;
  }
}
