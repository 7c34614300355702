package io.cloudfakes.edge.cloudfront.internal.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.cloudfront.internal.cache.Cookies;
import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.protocol.Bytes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Requests and responses as CloudFront Functions see them. */
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
            equals < 0 ? "" : parameter.substring(equals + 1));
      }
    }
    ObjectNode headers = node.putObject("headers");
    headers.putObject("host").put("value", request.host());
    for (Header line : request.headers().lines()) {
      if (!line.isNamed("Cookie") && !line.isNamed("Host")) {
        add(headers, line.name().toLowerCase(Locale.ROOT), line.value());
      }
    }
    ObjectNode cookies = node.putObject("cookies");
    Cookies.of(request.headers()).all().forEach(c -> add(cookies, c.name(), c.value()));
    return node;
  }

  /** One value, or, from the second on, all of them beside the last. */
  private static void add(ObjectNode into, String name, String value) {
    JsonNode known = into.get(name);
    if (known == null) {
      into.putObject(name).put("value", value);
      return;
    }
    ObjectNode one = (ObjectNode) known;
    JsonNode several = one.get("multiValue");
    ArrayNode all = several instanceof ArrayNode array ? array : one.putArray("multiValue");
    if (all.isEmpty()) {
      all.addObject().put("value", one.path("value").asText());
    }
    all.addObject().put("value", value);
  }

  static ObjectNode response(OriginReply reply) {
    ObjectNode node = JSON.createObjectNode();
    node.put("statusCode", reply.status());
    node.put("statusDescription", "");
    ObjectNode headers = node.putObject("headers");
    for (Header line : reply.headers().lines()) {
      add(headers, line.name().toLowerCase(Locale.ROOT), line.value());
    }
    node.putObject("cookies");
    return node;
  }

  /** The request that a function returned. */
  static ViewerRequest request(JsonNode node, ViewerRequest before) {
    List<Header> lines = new ArrayList<>();
    lines(node.path("headers"), lines);
    lines.removeIf(line -> line.isNamed("Host") || line.isNamed("Cookie"));
    StringJoiner cookies = new StringJoiner("; ");
    List<Header> pairs = new ArrayList<>();
    lines(node.path("cookies"), pairs);
    pairs.forEach(pair -> cookies.add(pair.name() + "=" + pair.value()));
    if (cookies.length() > 0) {
      lines.add(new Header("Cookie", cookies.toString()));
    }
    List<Header> parameters = new ArrayList<>();
    lines(node.path("querystring"), parameters);
    StringJoiner query = new StringJoiner("&");
    parameters.forEach(p -> query.add(p.value().isEmpty() ? p.name() : p.name() + "=" + p.value()));
    String uri = node.path("uri").asText();
    if (!uri.startsWith("/")) {
      throw new IllegalArgumentException("The uri must begin with a slash: " + uri);
    }
    return before.withPath(uri).withQuery(query.toString()).withHeaders(new HeaderLines(lines));
  }

  /** The response that a function returned. */
  static OriginReply reply(JsonNode node) {
    int status = node.path("statusCode").asInt();
    if (status < 100 || status > 599) {
      throw new IllegalArgumentException("The statusCode is none: " + node.path("statusCode"));
    }
    List<Header> lines = new ArrayList<>();
    lines(node.path("headers"), lines);
    List<Header> cookies = new ArrayList<>();
    lines(node.path("cookies"), cookies);
    cookies.forEach(c -> lines.add(new Header("Set-Cookie", c.name() + "=" + c.value())));
    JsonNode body = node.path("body");
    String text = body.isObject() ? body.path("data").asText() : body.asText("");
    return new OriginReply(
        status,
        new HeaderLines(lines),
        "base64".equals(body.path("encoding").asText())
            ? Bytes.wrap(Base64.getDecoder().decode(text))
            : Bytes.utf8(text));
  }

  private static void lines(JsonNode from, List<Header> into) {
    from.fieldNames()
        .forEachRemaining(
            name -> {
              JsonNode field = from.get(name);
              JsonNode several = field.path("multiValue");
              if (several.isArray() && !several.isEmpty()) {
                several.forEach(one -> into.add(new Header(name, one.path("value").asText())));
              } else {
                into.add(new Header(name, field.path("value").asText()));
              }
            });
  }
}
