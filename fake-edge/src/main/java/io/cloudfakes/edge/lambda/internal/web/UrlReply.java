package io.cloudfakes.edge.lambda.internal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * A function's reply as HTTP: what has a {@code statusCode} says everything itself; anything else
 * is the body of a 200.
 */
final class UrlReply {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How many zeros end the prelude of a reply that is streamed. */
  private static final int PRELUDE_END = 8;

  private UrlReply() {}

  static HttpResponse of(Bytes reply) {
    JsonNode tree;
    try {
      tree = JSON.readTree(reply.utf8());
    } catch (JsonProcessingException e) {
      return broken();
    }
    if (!tree.has("statusCode")) {
      // A text is its own body, without the quotes of JSON.
      String body = tree.isTextual() ? tree.textValue() : reply.utf8();
      return new HttpResponse(200).add("Content-Type", "application/json").body(Bytes.utf8(body));
    }
    int status = tree.path("statusCode").asInt(0);
    if (status < 100 || status > 599) {
      return broken();
    }
    HttpResponse response = head(tree, status);
    if (response.header("Content-Type") == null) {
      response.add("Content-Type", "application/json");
    }
    String body = tree.path("body").isTextual() ? tree.path("body").textValue() : "";
    if (!tree.path("isBase64Encoded").asBoolean()) {
      return response.body(Bytes.utf8(body));
    }
    try {
      return response.body(Bytes.wrap(Base64.getDecoder().decode(body)));
    } catch (IllegalArgumentException e) {
      return broken();
    }
  }

  /**
   * A reply that is streamed: bytes as they are, unless a prelude says what else belongs to the
   * answer: JSON with status, headers and cookies, and after it eight zeros.
   */
  static HttpResponse streamed(Bytes reply) {
    byte[] bytes = reply.toByteArray();
    int end = bytes.length > 0 && bytes[0] == '{' ? preludeEnd(bytes) : -1;
    if (end < 0) {
      return new HttpResponse(200).add("Content-Type", "application/octet-stream").body(reply);
    }
    try {
      JsonNode prelude = JSON.readTree(Arrays.copyOf(bytes, end));
      HttpResponse response = head(prelude, prelude.path("statusCode").asInt(200));
      if (response.header("Content-Type") == null) {
        response.add("Content-Type", "application/octet-stream");
      }
      return response.body(Bytes.wrap(Arrays.copyOfRange(bytes, end + PRELUDE_END, bytes.length)));
    } catch (IOException e) {
      return broken();
    }
  }

  /** Where the prelude ends; -1 when there is none. */
  private static int preludeEnd(byte[] bytes) {
    int zeros = 0;
    for (int i = 0; i < bytes.length; i++) {
      zeros = bytes[i] == 0 ? zeros + 1 : 0;
      if (zeros == PRELUDE_END) {
        return i + 1 - PRELUDE_END;
      }
    }
    return -1;
  }

  private static HttpResponse head(JsonNode tree, int status) {
    HttpResponse response = new HttpResponse(status);
    for (Map.Entry<String, JsonNode> header : tree.path("headers").properties()) {
      response.add(header.getKey(), header.getValue().asText());
    }
    for (JsonNode cookie : tree.path("cookies")) {
      response.add("Set-Cookie", cookie.asText());
    }
    return response;
  }

  private static HttpResponse broken() {
    return new HttpResponse(502)
        .add("Content-Type", "text/plain")
        .body(Bytes.utf8("Internal Server Error"));
  }
}
