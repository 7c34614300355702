package io.cloudfakes.edge.apigateway.internal.http.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a function returned, as HTTP. */
final class ProxyReply {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProxyReply() {}

  /** The reply; null when what was returned is none. */
  static @Nullable HttpResponse of(String version, Bytes returned) {
    JsonNode tree;
    try {
      tree = JSON.readTree(returned.utf8());
    } catch (JsonProcessingException e) {
      return null;
    }
    if (tree == null) {
      return null;
    }
    if (tree.has("statusCode")) {
      return structured(version, tree);
    }
    if (version.equals("1.0")) {
      return null;
    }
    // A text is its own body, without the quotes of JSON.
    String body = tree.isTextual() ? tree.textValue() : returned.utf8();
    return new HttpResponse(200).add("Content-Type", "application/json").body(Bytes.utf8(body));
  }

  private static @Nullable HttpResponse structured(String version, JsonNode tree) {
    int status = tree.get("statusCode").asInt(0);
    if (status < 100 || status > 599) {
      return null;
    }
    HttpResponse response = new HttpResponse(status);
    if (!addHeaders(response, tree) || !addBody(response, tree)) {
      return null;
    }
    if (version.equals("2.0")) {
      for (JsonNode cookie : tree.path("cookies")) {
        response.add("Set-Cookie", cookie.asText());
      }
    } else {
      for (Map.Entry<String, JsonNode> header : tree.path("multiValueHeaders").properties()) {
        response.remove(header.getKey());
        header.getValue().forEach(value -> response.add(header.getKey(), value.asText()));
      }
    }
    if (response.header("Content-Type") == null) {
      response.add("Content-Type", "text/plain;charset=utf-8");
    }
    return response;
  }

  private static boolean addHeaders(HttpResponse response, JsonNode tree) {
    for (Map.Entry<String, JsonNode> header : tree.path("headers").properties()) {
      if (!header.getValue().isValueNode()) {
        return false;
      }
      if (!header.getKey().equalsIgnoreCase("Content-Length")) {
        response.add(header.getKey(), header.getValue().asText());
      }
    }
    return true;
  }

  private static boolean addBody(HttpResponse response, JsonNode tree) {
    JsonNode body = tree.path("body");
    if (body.isMissingNode() || body.isNull()) {
      return true;
    }
    if (!body.isTextual()) {
      return false;
    }
    if (!tree.path("isBase64Encoded").asBoolean()) {
      response.body(Bytes.utf8(body.textValue()));
      return true;
    }
    try {
      response.body(Bytes.wrap(Base64.getDecoder().decode(body.textValue())));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
