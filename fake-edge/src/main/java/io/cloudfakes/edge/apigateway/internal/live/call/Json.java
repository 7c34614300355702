package io.cloudfakes.edge.apigateway.internal.live.call;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.protocol.Bytes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The JSON of events and replies. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The document; null when the text is no JSON. */
  public static @Nullable JsonNode read(Bytes text) {
    try {
      JsonNode node = MAPPER.readTree(text.inputStream());
      return node == null || node.isMissingNode() ? null : node;
    } catch (IOException noJson) {
      return null;
    }
  }

  /** As {@link #read(Bytes)}. */
  public static @Nullable JsonNode read(String text) {
    return read(Bytes.utf8(text));
  }
}
