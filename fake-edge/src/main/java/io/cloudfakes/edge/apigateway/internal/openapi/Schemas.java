package io.cloudfakes.edge.apigateway.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.apigateway.model.Model;

/** The schemas of a document and the models of an API, which refer to each other differently. */
final class Schemas {
  private static final String URL = "https://apigateway.amazonaws.com/restapis/";

  private Schemas() {}

  /** The name of the model that a schema's name stands for: letters and digits only. */
  static String modelName(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "");
  }

  /** The last part of a reference, as the name of a model. */
  static String referred(JsonNode schema) {
    String reference = schema.path("$ref").asText("");
    return modelName(reference.substring(reference.lastIndexOf('/') + 1));
  }

  /** A schema of a document as a model has it: it refers to other models by their addresses. */
  static String ofModel(JsonNode schema, String apiId) {
    JsonNode copy = schema.deepCopy();
    refer(copy, name -> URL + apiId + "/models/" + name);
    return copy.toString();
  }

  /** A model's schema as a document has it. */
  static JsonNode ofDocument(Model model, Dialect dialect) {
    String schema = model.schema();
    JsonNode read =
        schema == null || schema.isEmpty() ? OpenApiText.parsed("{}") : OpenApiText.parsed(schema);
    refer(read, dialect::reference);
    return read;
  }

  private static void refer(JsonNode node, UnaryOperator<String> reference) {
    if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
      object.put("$ref", reference.apply(referred(object)));
    }
    node.forEach(one -> refer(one, reference));
  }
}
