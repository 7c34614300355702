package io.cloudfakes.edge.apigateway.internal.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;

/** OpenAPI documents as text: JSON or YAML. */
public final class OpenApiText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build());

  private OpenApiText() {}

  /**
   * Reads a document of OpenAPI 2 or 3.
   *
   * @throws AwsErrorException when it is none
   */
  public static ObjectNode read(String text) {
    JsonNode document = parsed(text);
    boolean known =
        document.path("swagger").asText("").equals("2.0")
            || document.path("openapi").asText("").startsWith("3.");
    if (!(document instanceof ObjectNode object) || !known) {
      throw RestErrors.badRequest("Invalid OpenAPI input.");
    }
    return object;
  }

  /** Reads JSON or YAML. */
  static JsonNode parsed(String text) {
    try {
      JsonNode read =
          text.stripLeading().startsWith("{") ? JSON.readTree(text) : YAML.readTree(text);
      return read == null ? JSON.nullNode() : read;
    } catch (JsonProcessingException e) {
      throw RestErrors.badRequest("Invalid OpenAPI input.");
    }
  }

  /** Writes a document. */
  static String write(JsonNode document, boolean yaml) {
    try {
      return yaml
          ? YAML.writeValueAsString(document)
          : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON cannot be written", e);
    }
  }
}
