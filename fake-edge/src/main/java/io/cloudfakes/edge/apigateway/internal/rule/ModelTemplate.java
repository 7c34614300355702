package io.cloudfakes.edge.apigateway.internal.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import java.util.Map;
import software.amazon.awssdk.services.apigateway.model.Model;

/** Makes the sample of a mapping template that AWS makes of a model. */
public final class ModelTemplate {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEEPEST = 10;

  private final RestApiTree tree;
  private final StringBuilder text = new StringBuilder();

  private ModelTemplate(RestApiTree tree) {
    this.tree = tree;
  }

  /** The template of a model, of which there is a schema in JSON. */
  public static String of(Model model, RestApiTree tree) {
    ModelTemplate template = new ModelTemplate(tree);
    template.text.append("#set($inputRoot = $input.path('$'))\n");
    template.value(schema(model), "$inputRoot", "", 0);
    return template.text.toString();
  }

  private static JsonNode schema(Model model) {
    String schema = model.schema();
    try {
      return JSON.readTree(schema == null || schema.isEmpty() ? "{}" : schema);
    } catch (JsonProcessingException e) {
      throw RestErrors.badRequest("Unable to generate a template for model " + model.name());
    }
  }

  private void value(JsonNode given, String path, String indent, int depth) {
    JsonNode schema = resolved(given);
    if (depth > DEEPEST) {
      text.append("{ }");
      return;
    }
    switch (schema.path("type").asText(schema.has("properties") ? "object" : "")) {
      case "object" -> object(schema.path("properties"), path, indent, depth);
      case "array" -> array(schema.path("items"), path, indent, depth);
      case "integer" -> text.append("42");
      case "number" -> text.append("3.14");
      case "boolean" -> text.append("true");
      case "null" -> text.append("null");
      default -> text.append("\"foo\"");
    }
  }

  private void object(JsonNode properties, String path, String indent, int depth) {
    if (properties.isEmpty()) {
      text.append("{ }");
      return;
    }
    text.append('{');
    String separator = "\n";
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      text.append(separator).append(indent).append("  \"").append(property.getKey());
      text.append("\" : ");
      value(property.getValue(), path + "." + property.getKey(), indent + "  ", depth + 1);
      separator = ",\n";
    }
    text.append('\n').append(indent).append('}');
  }

  private void array(JsonNode items, String path, String indent, int depth) {
    text.append("[\n##TODO: Update this foreach loop to reference array from input json\n");
    text.append("#foreach($elem in ").append(path).append(")\n").append(indent).append("  ");
    value(items, "$elem", indent + "  ", depth + 1);
    text.append("#if($foreach.hasNext),#end\n#end\n").append(indent).append(']');
  }

  /** The schema itself, or the one of this API that it refers to. */
  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText("");
    Model model = tree.models().get(reference.substring(reference.lastIndexOf('/') + 1));
    return reference.isEmpty() || model == null ? schema : schema(model);
  }
}
