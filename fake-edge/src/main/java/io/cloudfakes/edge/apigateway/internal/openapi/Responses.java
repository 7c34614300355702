package io.cloudfakes.edge.apigateway.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigateway.model.MethodResponse;
import software.amazon.awssdk.services.apigateway.model.Model;

/** Reads the responses of an operation, and the schemas that stand in operations themselves. */
final class Responses {
  private Responses() {}

  /** The method's responses by status. */
  static Map<String, MethodResponse> of(
      JsonNode operation, ObjectNode document, Dialect dialect, ImportReport report, String where) {
    Map<String, MethodResponse> responses = new TreeMap<>();
    for (Map.Entry<String, JsonNode> one : operation.path("responses").properties()) {
      if (!one.getKey().matches("[1-5][0-9][0-9]")) {
        report.warn("Ignoring response '" + one.getKey() + "' of " + where);
        continue;
      }
      JsonNode given = one.getValue();
      String reference = given.path("$ref").asText("");
      JsonNode response = reference.startsWith("#/") ? document.at(reference.substring(1)) : given;
      responses.put(one.getKey(), response(one.getKey(), response, operation, document, dialect));
    }
    return responses;
  }

  private static MethodResponse response(
      String status, JsonNode response, JsonNode operation, ObjectNode document, Dialect dialect) {
    MethodResponse.Builder made = MethodResponse.builder().statusCode(status);
    Map<String, Boolean> parameters = new TreeMap<>();
    for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
      parameters.put(
          "method.response.header." + header.getKey(),
          header.getValue().path("required").asBoolean());
    }
    if (!parameters.isEmpty()) {
      made.responseParameters(parameters);
    }
    Map<String, String> models = new TreeMap<>();
    if (dialect == Dialect.SWAGGER && response.has("schema")) {
      JsonNode types =
          operation.has("produces") ? operation.get("produces") : document.path("produces");
      for (String type : types.isEmpty() ? List.of("application/json") : Extensions.texts(types)) {
        models.put(type, model(response.get("schema")));
      }
    }
    for (Map.Entry<String, JsonNode> content : response.path("content").properties()) {
      if (content.getValue().has("schema")) {
        models.put(content.getKey(), model(content.getValue().get("schema")));
      }
    }
    if (!models.isEmpty()) {
      made.responseModels(models);
    }
    return made.build();
  }

  /** The name of the model for a schema: the one it refers to, or one of its own. */
  static String model(JsonNode schema) {
    return schema.has("$ref")
        ? Schemas.referred(schema)
        : "MODEL" + Integer.toHexString(schema.toString().hashCode());
  }

  /** The tree with models for the schemas that an operation has in itself. */
  static RestApiTree withInlineModels(
      JsonNode operation, Dialect dialect, RestApiTree before, CallContext call) {
    RestApiTree tree = before;
    for (JsonNode schema : schemas(operation, dialect)) {
      String name = model(schema);
      if (!schema.has("$ref") && !schema.isEmpty() && !tree.models().containsKey(name)) {
        Model model =
            Model.builder()
                .id(NewIds.six(call, "model " + name))
                .name(name)
                .contentType("application/json")
                .schema(Schemas.ofModel(schema, tree.document().id()))
                .build();
        tree = tree.withModels(tree.models().plus(name, model));
      }
    }
    return tree;
  }

  private static List<JsonNode> schemas(JsonNode operation, Dialect dialect) {
    List<JsonNode> schemas = new ArrayList<>();
    List<JsonNode> holders = new ArrayList<>();
    operation.path("responses").forEach(holders::add);
    holders.add(operation.path("requestBody"));
    for (JsonNode holder : holders) {
      holder.path("content").forEach(content -> schemas.add(content.path("schema")));
      if (dialect == Dialect.SWAGGER && holder.has("schema")) {
        schemas.add(holder.get("schema"));
      }
    }
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText("").equals("body")) {
        schemas.add(parameter.path("schema"));
      }
    }
    schemas.removeIf(JsonNode::isMissingNode);
    return schemas;
  }
}
