package io.cloudfakes.edge.cloudfront.internal.lambdaedge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request as a function sees it, and as it comes back.
 *
 * @param query that it sees, which is not always the request's
 * @param body whether it sees the body, too
 */
public record EventRequest(LambdaEvent event, ViewerRequest request, String query, boolean body) {
  /** What a URI and its query string have less than together, in characters. */
  private static final int LONGEST = 8_192;

  private static final List<String> WITHOUT_BODY = List.of("GET", "HEAD", "OPTIONS");

  /** All header lines, with that of the host before the others. */
  private HeaderLines headers() {
    List<Header> lines = new ArrayList<>();
    lines.add(new Header("Host", request.host()));
    request.headers().lines().stream().filter(line -> !line.isNamed("Host")).forEach(lines::add);
    return new HeaderLines(lines);
  }

  /** The event's {@code request}. */
  public ObjectNode shown() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("clientIp", request.address());
    node.set("headers", EventHeaders.of(headers()));
    node.put("method", request.method());
    node.put("querystring", query);
    node.put("uri", request.path());
    if (body && !WITHOUT_BODY.contains(request.method())) {
      boolean cut = request.body().length() > event.mostBytes();
      byte[] content =
          (cut ? request.body().slice(0, event.mostBytes()) : request.body()).toByteArray();
      node.putObject("body")
          .put("inputTruncated", cut)
          .put("action", "read-only")
          .put("encoding", "base64")
          .put("data", Base64.getEncoder().encodeToString(content));
    }
    return node;
  }

  /**
   * The request that a function made of it.
   *
   * @throws EdgeFailure when it may not be made so
   */
  public ViewerRequest changed(JsonNode result) {
    for (String name : List.of("method", "clientIp")) {
      JsonNode value = result.path(name);
      String own = name.equals("method") ? request.method() : request.address();
      if (value.isMissingNode() ? name.equals("method") : !own.equals(value.asText())) {
        throw EdgeFailure.refused(
            "The function tried to add, delete, or change the read-only field " + name + ".");
      }
    }
    String uri = text(result, "uri");
    String search = result.has("querystring") ? text(result, "querystring") : "";
    if (!uri.startsWith("/")) {
      throw EdgeFailure.refused("The URI must begin with a slash.");
    }
    if (uri.length() + (search.isEmpty() ? 0 : 1 + search.length()) >= LONGEST) {
      throw EdgeFailure.refused("The URI exceeds the maximum size.");
    }
    if (search.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '#')) {
      throw EdgeFailure.refused(
          "The query string includes spaces, control characters or a fragment identifier.");
    }
    HeaderLines lines = EventHeaders.parse(result.path("headers"));
    EventHeaders.requireAllowed(event, headers(), lines);
    String host = lines.first("Host");
    List<Header> all = new ArrayList<>(lines.without("Host").lines());
    all.addAll(EventHeaders.hidden(request.headers()));
    return new ViewerRequest(
        request.method(),
        request.scheme(),
        host == null ? request.host() : host,
        uri.equals(request.path()) ? uri : encoded(uri),
        search.equals(query) ? request.query() : encoded(search),
        new HeaderLines(all),
        body(result.path("body")),
        request.address());
  }

  private static String text(JsonNode result, String name) {
    JsonNode value = result.path(name);
    if (!value.isTextual()) {
      throw EdgeFailure.refused("The field " + name + " is not a string.");
    }
    return value.asText();
  }

  /** The body, replaced when the function says so. */
  private Bytes body(JsonNode node) {
    if (!node.isObject() || !body) {
      return request.body();
    }
    String action = node.path("action").asText("read-only");
    if (action.equals("read-only")) {
      return request.body();
    }
    if (!action.equals("replace")) {
      throw EdgeFailure.refused("The action of the body is neither read-only nor replace.");
    }
    JsonNode data = node.path("data");
    if (!data.isTextual()) {
      throw EventResponse.tooLarge();
    }
    Bytes content = content(data.asText(), node.path("encoding").asText("base64"));
    if (content.length() > event.mostBytes()) {
      throw EventResponse.tooLarge();
    }
    return content;
  }

  /** What a text stands for, in {@code text} or {@code base64}. */
  static Bytes content(String text, @Nullable String encoding) {
    if ("text".equals(encoding)) {
      return Bytes.utf8(text);
    }
    if (!"base64".equals(encoding)) {
      throw EdgeFailure.refused("The encoding of the body is neither text nor base64.");
    }
    try {
      return Bytes.wrap(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      throw EdgeFailure.refused("The body is not valid base64.");
    }
  }

  /** UTF-8 and what else no URI has, percent-encoded. */
  static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    String whole = text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    for (byte b : whole.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (c <= ' ' || c >= 0x7f || "\"<>[\\]^`{|}#?".indexOf(c) >= 0) {
        encoded.append(String.format(Locale.ROOT, "%%%02X", c));
      } else {
        encoded.append((char) c);
      }
    }
    return encoded.toString();
  }
}
