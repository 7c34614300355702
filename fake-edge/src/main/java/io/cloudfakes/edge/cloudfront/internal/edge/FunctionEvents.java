package io.cloudfakes.edge.cloudfront.internal.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.cloudfront.internal.cache.Cookies;
import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.FunctionRules;
import java.util.Locale;

/**
 * Requests and responses as CloudFront Functions see them. See <a
 * href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html">Event
 * structure</a>.
 */
final class FunctionEvents {
  static final ObjectMapper JSON = new ObjectMapper();

  private FunctionEvents() {}

  static ObjectNode of(ViewerRequest request) {
    ObjectNode node = JSON.createObjectNode();
    node.put("method", request.method());
    node.put("uri", request.path());
    ObjectNode query = node.putObject("querystring");
    if (!request.query().isEmpty()) {
      for (String parameter : request.query().split("&", -1)) {
        int equals = parameter.indexOf('=');
        add(
            query,
            equals < 0 ? parameter : parameter.substring(0, equals),
            JSON.createObjectNode()
                .put("value", equals < 0 ? "" : parameter.substring(equals + 1)));
      }
    }
    ObjectNode headers = node.putObject("headers");
    headers.putObject("host").put("value", request.host());
    for (Header line : request.headers().lines()) {
      if (!line.isNamed("Cookie") && !line.isNamed("Host")) {
        header(headers, line);
      }
    }
    ObjectNode cookies = node.putObject("cookies");
    for (Header cookie : Cookies.of(request.headers()).all()) {
      add(cookies, cookie.name(), JSON.createObjectNode().put("value", cookie.value()));
    }
    return node;
  }

  static ObjectNode of(OriginReply reply) {
    ObjectNode node = JSON.createObjectNode();
    node.put("statusCode", reply.status());
    node.put("statusDescription", FunctionRules.description(reply.status()));
    ObjectNode headers = node.putObject("headers");
    ObjectNode cookies = node.putObject("cookies");
    for (Header line : reply.headers().lines()) {
      if (line.isNamed("Set-Cookie")) {
        setCookie(cookies, line.value());
      } else {
        header(headers, line);
      }
    }
    return node;
  }

  private static void header(ObjectNode headers, Header line) {
    if (!FunctionRules.isDisallowed(line.name())) {
      add(
          headers,
          line.name().toLowerCase(Locale.ROOT),
          JSON.createObjectNode().put("value", line.value()));
    }
  }

  /** {@code name=value; attributes}. */
  private static void setCookie(ObjectNode cookies, String line) {
    int end = line.indexOf(';');
    String pair = end < 0 ? line : line.substring(0, end);
    int equals = pair.indexOf('=');
    ObjectNode cookie = JSON.createObjectNode().put("value", pair.substring(equals + 1).trim());
    if (end >= 0) {
      cookie.put("attributes", line.substring(end + 1).trim());
    }
    add(cookies, equals < 0 ? "" : pair.substring(0, equals).trim(), cookie);
  }

  /** One value, or, from the second on, all of them beside the first. */
  private static void add(ObjectNode into, String name, ObjectNode value) {
    JsonNode known = into.get(name);
    if (known == null) {
      into.set(name, value);
      return;
    }
    ObjectNode one = (ObjectNode) known;
    ArrayNode all = one.get("multiValue") instanceof ArrayNode array ? array : null;
    if (all == null) {
      ObjectNode first = one.deepCopy();
      all = one.putArray("multiValue");
      all.add(first);
    }
    all.add(value);
  }
}
