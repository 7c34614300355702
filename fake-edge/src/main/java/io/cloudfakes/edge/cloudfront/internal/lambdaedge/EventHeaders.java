package io.cloudfakes.edge.cloudfront.internal.lambdaedge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Headers as functions see them: by lower-case names, each with the lines that it has. */
final class EventHeaders {
  /** Those that functions neither see nor add. */
  private static final Set<String> DISALLOWED = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    DISALLOWED.addAll(
        List.of(
            "Connection",
            "Expect",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "Trailer",
            "Upgrade",
            "X-Accel-Buffering",
            "X-Accel-Charset",
            "X-Accel-Limit-Rate",
            "X-Accel-Redirect",
            "X-Amzn-Auth",
            "X-Amzn-Cf-Billing",
            "X-Amzn-Cf-Id",
            "X-Amzn-Cf-Xff",
            "X-Amzn-Errortype",
            "X-Amzn-Fle-Profile",
            "X-Amzn-Header-Count",
            "X-Amzn-Header-Order",
            "X-Amzn-Lambda-Integration-Tag",
            "X-Amzn-RequestId",
            "X-Cache",
            "X-Forwarded-Proto",
            "X-Real-IP"));
  }

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final List<String> DISALLOWED_BEGINNINGS = List.of("x-amz-cf-", "x-edge-");

  private EventHeaders() {}

  static boolean isDisallowed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return DISALLOWED.contains(name) || DISALLOWED_BEGINNINGS.stream().anyMatch(lower::startsWith);
  }

  /** What a function is shown. */
  static ObjectNode of(HeaderLines headers) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (Header line : exposed(headers).lines()) {
      String name = line.name().toLowerCase(Locale.ROOT);
      ArrayNode lines = node.get(name) instanceof ArrayNode some ? some : node.putArray(name);
      lines.addObject().put("key", line.name()).put("value", line.value());
    }
    return node;
  }

  /** The lines that a function is shown. */
  static HeaderLines exposed(HeaderLines headers) {
    return new HeaderLines(
        headers.lines().stream().filter(line -> !isDisallowed(line.name())).toList());
  }

  /** The lines that a function is not shown, and that stay as they are. */
  static List<Header> hidden(HeaderLines headers) {
    return headers.lines().stream().filter(line -> isDisallowed(line.name())).toList();
  }

  /** The lines that a function returned. */
  static HeaderLines parse(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return HeaderLines.NONE;
    }
    if (!node.isObject()) {
      throw EdgeFailure.invalid("The Lambda function returned headers that are not an object.");
    }
    List<Header> lines = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!field.getValue().isArray()) {
        throw entry(field.getKey(), "its value is not an array.");
      }
      for (JsonNode line : field.getValue()) {
        line(field.getKey(), line, lines);
      }
    }
    return new HeaderLines(lines);
  }

  private static void line(String name, JsonNode line, List<Header> into) {
    JsonNode key = line.path("key");
    JsonNode value = line.path("value");
    boolean unnamed = key.isMissingNode() || key.isNull();
    if (!unnamed && !key.asText().equalsIgnoreCase(name)) {
      throw entry(name, "the key is that of another header.");
    }
    String written = unnamed ? capitalized(name) : key.asText();
    if (value.isTextual()) {
      into.add(new Header(legal(written, name), oneLine(value.asText(), name)));
      return;
    }
    if (!value.isArray()) {
      throw entry(
          name, "the value of each header value must be of string or array of string type.");
    }
    for (JsonNode one : value) {
      if (!one.isTextual()) {
        throw entry(
            name, "the value of each header value must be of string or array of string type.");
      }
      into.add(new Header(legal(written, name), oneLine(one.asText(), name)));
    }
  }

  private static String legal(String written, String name) {
    if (!isName(written)) {
      throw entry(name, "the name is none of a header.");
    }
    return written;
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private static String oneLine(String value, String name) {
    if (!isValue(value)) {
      throw entry(name, "the value contains control characters.");
    }
    return value;
  }

  /** No text with the end of a line in it, which would begin another header. */
  static boolean isValue(String text) {
    return text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7f));
  }

  /** The first letter of each part between hyphens is a capital, if it is one of ASCII's. */
  static String capitalized(String name) {
    StringBuilder written = new StringBuilder(name);
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= 'a' && c <= 'z' && (i == 0 || written.charAt(i - 1) == '-')) {
        written.setCharAt(i, (char) (c - 'a' + 'A'));
      } else if (c >= 'A' && c <= 'Z' && i > 0 && written.charAt(i - 1) != '-') {
        written.setCharAt(i, (char) (c - 'A' + 'a'));
      }
    }
    return written.toString();
  }

  private static EdgeFailure entry(String name, String why) {
    return EdgeFailure.invalid(
        "The Lambda function returned an invalid entry in the headers object: header "
            + name
            + ", "
            + why);
  }

  /**
   * Refuses what a function may not do to headers.
   *
   * @param before those that it was shown, and those that it was not
   * @param returned by the function
   */
  static void requireAllowed(LambdaEvent event, HeaderLines before, HeaderLines returned) {
    HeaderLines shown = exposed(before);
    for (Header line : returned.lines()) {
      if (isDisallowed(line.name())) {
        throw EdgeFailure.refused("The function tried to add a blacklisted header.");
      }
    }
    for (String name : event.readOnly()) {
      if (!values(name, shown).equals(values(name, returned))) {
        throw EdgeFailure.refused(
            "The function tried to add, delete, or change a read-only header.");
      }
    }
    if (event == LambdaEvent.VIEWER_REQUEST
        && returned.has("CloudFront-Viewer-Country")
        && !shown.has("CloudFront-Viewer-Country")) {
      throw EdgeFailure.refused("The function tried to add a blacklisted header.");
    }
  }

  private static List<String> values(String name, HeaderLines headers) {
    return headers.lines().stream().filter(line -> line.isNamed(name)).map(Header::value).toList();
  }
}
