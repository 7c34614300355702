package io.cloudfakes.edge.apigateway.internal.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigateway.model.Model;

/** Puts the models that a model refers to into its own schema, as definitions. */
public final class FlatModels {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RestApiTree tree;
  private final Map<String, JsonNode> definitions = new TreeMap<>();

  private FlatModels(RestApiTree tree) {
    this.tree = tree;
  }

  /** The model with a schema that stands by itself. */
  public static Model of(Model model, RestApiTree tree) {
    String schema = model.schema();
    if (schema == null || schema.isEmpty()) {
      return model;
    }
    return model.toBuilder().schema(schema(schema, tree)).build();
  }

  /** A schema that stands by itself. */
  public static String schema(String schema, RestApiTree tree) {
    FlatModels flat = new FlatModels(tree);
    JsonNode document = read(schema);
    if (!(document instanceof ObjectNode object)) {
      return schema;
    }
    flat.resolve(object);
    if (!flat.definitions.isEmpty()) {
      ObjectNode all = object.withObject("/definitions");
      flat.definitions.forEach(all::set);
    }
    return object.toString();
  }

  private static JsonNode read(String schema) {
    try {
      return JSON.readTree(schema);
    } catch (JsonProcessingException e) {
      throw RestErrors.badRequest("Unable to parse the schema of the model");
    }
  }

  private void resolve(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
      String reference = object.get("$ref").asText();
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      Model model = reference.contains("/models/") ? tree.models().get(name) : null;
      String schema = model == null ? null : model.schema();
      if (schema != null) {
        object.put("$ref", "#/definitions/" + name);
        if (!definitions.containsKey(name)) {
          JsonNode other = read(schema);
          definitions.put(name, other);
          resolve(other);
        }
      }
    }
    node.forEach(this::resolve);
  }
}
