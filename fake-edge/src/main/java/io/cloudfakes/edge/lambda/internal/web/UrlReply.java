package io.cloudfakes.edge.lambda.internal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import java.util.Base64;
import java.util.Map;

/**
 * A function's reply as HTTP: what has a {@code statusCode} says everything itself; anything else
 * is the body of a 200.
 */
final class UrlReply {
  private static final JsonMapper JSON = JsonMapper.builder().build();

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
    HttpResponse response = new HttpResponse(status);
    for (Map.Entry<String, JsonNode> header : tree.path("headers").properties()) {
      response.add(header.getKey(), header.getValue().asText());
    }
    for (JsonNode cookie : tree.path("cookies")) {
      response.add("Set-Cookie", cookie.asText());
    }
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

  private static HttpResponse broken() {
    return new HttpResponse(502)
        .add("Content-Type", "text/plain")
        .body(Bytes.utf8("Internal Server Error"));
  }
}
