package io.cloudfakes.edge.apigateway.internal.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.edge.apigateway.internal.http.rule.RouteKey;
import io.cloudfakes.protocol.Bytes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expression by which an API finds the route of a message: {@code $request.body.action}, or
 * several in a text: {@code ${request.body.service}/${request.body.action}}.
 */
final class RouteSelection {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{request\\.body\\.([^}]+)}|\\$request\\.body\\.([A-Za-z0-9_.-]+)");

  private RouteSelection() {}

  /** The key of the route; {@code $default} when the message does not say. */
  static String key(String expression, Bytes message) {
    JsonNode tree;
    try {
      tree = JSON.readTree(message.utf8());
    } catch (JsonProcessingException e) {
      return RouteKey.DEFAULT;
    }
    Matcher matcher = REFERENCE.matcher(expression);
    StringBuilder key = new StringBuilder();
    while (matcher.find()) {
      JsonNode node = tree;
      String path = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      for (String step : path.split("\\.", -1)) {
        node = node == null ? null : node.get(step);
      }
      if (node == null || !node.isValueNode() || node.isNull()) {
        return RouteKey.DEFAULT;
      }
      matcher.appendReplacement(key, Matcher.quoteReplacement(node.asText()));
    }
    return matcher.appendTail(key).toString();
  }
}
