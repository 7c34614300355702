package io.cloudfakes.edge.cloudfront.internal.edge;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.FunctionRules;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.LambdaEvent;
import io.cloudfakes.protocol.Bytes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** What functions return, looked through and turned back into requests and replies. */
final class FunctionResults {
  /** A URI with its query string is shorter, in characters. */
  private static final int LONGEST = 8192;

  private final JsonNode shown;
  private final boolean tested;

  /**
   * Results of a function.
   *
   * @param shown the request or response that it was given; missing for a response of its own
   */
  FunctionResults(JsonNode shown) {
    this(shown, false);
  }

  private FunctionResults(JsonNode shown, boolean tested) {
    this.shown = shown;
    this.tested = tested;
  }

  /**
   * Results in a test of its account's, which says what the code did: whether CloudFront would go
   * on with that is found out in traffic.
   */
  static FunctionResults tested(JsonNode shown) {
    return new FunctionResults(shown, true);
  }

  /** Whether a function answered the viewer by itself. */
  static boolean isResponse(JsonNode result) {
    return result.has("statusCode");
  }

  /** The request that a function returned. */
  ViewerRequest request(JsonNode result, ViewerRequest before) {
    requireObject(result, "the function returned no object");
    if (!tested && !result.path("method").equals(shown.path("method"))) {
      throw new InvalidResultException("request.method is read-only");
    }
    String uri = text(result, "uri", "request");
    if (!uri.startsWith("/")) {
      throw new InvalidResultException("request.uri must begin with a forward slash");
    }
    List<Header> headers = new ArrayList<>(lines(result, "headers", "request"));
    requireUntouched(headers, LambdaEvent.VIEWER_REQUEST);
    headers.removeIf(line -> line.isNamed("Host"));
    StringJoiner cookies = new StringJoiner("; ");
    lines(result, "cookies", "request").forEach(c -> cookies.add(c.name() + "=" + c.value()));
    if (cookies.length() > 0) {
      headers.add(new Header("Cookie", cookies.toString()));
    }
    keep(before.headers(), headers);
    String query = query(result, before);
    if (uri.length() + (query.isEmpty() ? 0 : 1 + query.length()) >= LONGEST) {
      throw new InvalidResultException("the URI with its query string has 8192 characters or more");
    }
    String path = uri.equals(shown.path("uri").asText()) ? uri : FunctionRules.encoded(uri);
    return before.withPath(path).withQuery(query).withHeaders(new HeaderLines(headers));
  }

  /** As it was sent, when the function has not changed it; else an object or the text itself. */
  private String query(JsonNode result, ViewerRequest before) {
    JsonNode returned = result.path("querystring");
    if (returned.isTextual()) {
      return requireQuery(returned.asText());
    }
    List<Header> parameters = lines(result, "querystring", "request");
    if (returned.equals(shown.path("querystring"))) {
      return before.query();
    }
    StringJoiner query = new StringJoiner("&");
    parameters.forEach(p -> query.add(p.value().isEmpty() ? p.name() : p.name() + "=" + p.value()));
    return requireQuery(query.toString());
  }

  private static String requireQuery(String text) {
    if (text.chars().anyMatch(c -> c <= ' ' || c == 127 || c == '#')) {
      throw new InvalidResultException(
          "request.querystring includes a space, a control character or the fragment identifier");
    }
    return FunctionRules.encoded(text);
  }

  /**
   * The response that a function returned.
   *
   * @param before what came from the cache or the origin; an empty one for none
   */
  OriginReply response(JsonNode result, OriginReply before) {
    requireObject(result, "the function returned no object");
    JsonNode status = result.path("statusCode");
    if (!status.isIntegralNumber() || status.asInt() < 100 || status.asInt() > 599) {
      throw new InvalidResultException("response.statusCode is not the integer of a status");
    }
    JsonNode description = result.path("statusDescription");
    if (!description.isMissingNode() && !description.isTextual()) {
      throw new InvalidResultException("response.statusDescription is not a string");
    }
    List<Header> headers = new ArrayList<>();
    if (result.has("headers")) {
      headers.addAll(lines(result, "headers", "response"));
    }
    requireUntouched(headers, LambdaEvent.VIEWER_RESPONSE);
    if (result.has("cookies")) {
      for (Header cookie : lines(result, "cookies", "response")) {
        headers.add(new Header("Set-Cookie", cookie.name() + "=" + cookie.value()));
      }
    }
    keep(before.headers(), headers);
    if (!result.has("body")) {
      return new OriginReply(status.asInt(), new HeaderLines(headers), before.body());
    }
    Bytes body = body(result.path("body"));
    headers.removeIf(line -> line.isNamed("Content-Length"));
    return new OriginReply(status.asInt(), new HeaderLines(headers), body);
  }

  private static Bytes body(JsonNode body) {
    if (body.isTextual()) {
      return Bytes.utf8(body.asText());
    }
    String encoding = text(body, "encoding", "response.body");
    String data = text(body, "data", "response.body");
    if (encoding.equals("text")) {
      return Bytes.utf8(data);
    }
    if (!encoding.equals("base64")) {
      throw new InvalidResultException("response.body.encoding is neither text nor base64");
    }
    try {
      return Bytes.wrap(Base64.getDecoder().decode(data));
    } catch (IllegalArgumentException e) {
      throw new InvalidResultException("response.body.data is not valid base64");
    }
  }

  /** The header lines that functions do not see stay as they are. */
  private static void keep(HeaderLines before, List<Header> into) {
    before.lines().stream()
        .filter(line -> FunctionRules.isDisallowed(line.name()))
        .forEach(into::add);
  }

  /** The fields of a group, each with all its values. */
  private List<Header> lines(JsonNode result, String group, String of) {
    String path = of + "." + group;
    JsonNode fields = result.path(group);
    if (tested && fields.isMissingNode()) {
      return List.of();
    }
    requireObject(fields, path + " is not an object");
    List<Header> lines = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      String name = field.getKey();
      String at = path + "." + name;
      if (group.equals("headers")) {
        requireAllowed(name, at);
      }
      for (JsonNode one : values(field.getValue(), shown.path(group).path(name), at)) {
        String value = text(one, "value", at);
        String attributes = one.path("attributes").asText();
        String line = attributes.isEmpty() ? value : value + "; " + attributes;
        if (!group.equals("querystring") && !FunctionRules.isValue(line)) {
          throw new InvalidResultException(at + " contains a control character");
        }
        lines.add(
            new Header(group.equals("headers") ? FunctionRules.capitalized(name) : name, line));
      }
    }
    return lines;
  }

  private void requireAllowed(String name, String at) {
    if (name.chars().anyMatch(c -> c >= 'A' && c <= 'Z')) {
      throw new InvalidResultException(at + " is not in lower case");
    }
    if (!FunctionRules.isName(name)) {
      throw new InvalidResultException(at + " is not the name of a header");
    }
    if (name.equals("cookie") || name.equals("set-cookie")) {
      throw new InvalidResultException(at + " belongs to the cookies object");
    }
    if (!tested && FunctionRules.isDisallowed(name)) {
      throw new InvalidResultException(at + " is a header that functions cannot add");
    }
  }

  /**
   * The values of a field: those of {@code multiValue} if they were changed, else {@code value} and
   * what followed it.
   */
  private static List<JsonNode> values(JsonNode field, JsonNode before, String at) {
    requireObject(field, at + " is not an object");
    JsonNode several = field.path("multiValue");
    if (several.isMissingNode()) {
      return List.of(field);
    }
    if (!several.isArray()) {
      throw new InvalidResultException(at + ".multiValue is not an array");
    }
    List<JsonNode> values = new ArrayList<>();
    several.forEach(values::add);
    if (several.equals(before.path("multiValue")) && !values.isEmpty()) {
      values.set(0, field);
    }
    return values;
  }

  private void requireUntouched(List<Header> lines, LambdaEvent event) {
    if (tested) {
      return;
    }
    for (String written : FunctionRules.readOnly(event)) {
      String name = written.toLowerCase(Locale.ROOT);
      List<String> now =
          lines.stream().filter(line -> line.isNamed(name)).map(Header::value).toList();
      JsonNode before = shown.path("headers").path(name);
      List<String> then = new ArrayList<>();
      if (before.isObject()) {
        values(before, before, name).forEach(one -> then.add(one.path("value").asText()));
      }
      if (!now.equals(then)) {
        throw new InvalidResultException(
            "the function tried to add, delete, or change the read-only header " + name);
      }
    }
  }

  private static void requireObject(JsonNode node, String why) {
    if (!node.isObject()) {
      throw new InvalidResultException(why);
    }
  }

  private static String text(JsonNode node, String name, String of) {
    JsonNode value = node.path(name);
    if (!value.isTextual()) {
      throw new InvalidResultException(
          of + "." + name + (value.isMissingNode() ? " is missing" : " is not a string"));
    }
    return value.asText();
  }
}
