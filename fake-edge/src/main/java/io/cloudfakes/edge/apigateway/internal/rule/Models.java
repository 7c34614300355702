package io.cloudfakes.edge.apigateway.internal.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import software.amazon.awssdk.services.apigateway.model.MethodResponse;
import software.amazon.awssdk.services.apigateway.model.Model;
import software.amazon.awssdk.services.apigateway.model.Resource;

/** What models may be. */
public final class Models {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Models() {}

  /** Refuses a model that cannot be in the API. */
  public static Model checked(Model model) {
    if (model.name() == null || model.name().isEmpty()) {
      throw RestErrors.badRequest("Model name must be non-empty");
    }
    if (!model.name().matches("[A-Za-z0-9]+")) {
      throw RestErrors.badRequest("Model name must be alphanumeric: " + model.name());
    }
    Methods.contentType(String.valueOf(model.contentType()));
    String schema = model.schema();
    if (schema != null && !schema.isEmpty()) {
      schema(schema, model.contentType());
    }
    return model;
  }

  private static void schema(String schema, String contentType) {
    if (!contentType.endsWith("json")) {
      return;
    }
    JsonNode read;
    try {
      read = JSON.readTree(schema);
    } catch (JsonProcessingException e) {
      throw invalid(String.valueOf(e.getOriginalMessage()));
    }
    if (!read.isObject()) {
      throw invalid("Invalid model schema specified");
    }
    if (read.isEmpty()) {
      throw RestErrors.badRequest(
          "Model schema must have at least 1 property or array items defined");
    }
  }

  private static AwsErrorException invalid(String reason) {
    return RestErrors.badRequest(
        "Invalid model specified: Validation Result: warnings : [], errors : ["
            + "Invalid model schema specified. "
            + reason
            + "]");
  }

  /** The model of that name. */
  public static Model required(RestApiTree tree, String name) {
    Model model = tree.models().get(name);
    if (model == null) {
      throw RestErrors.notFound("Invalid model name specified: " + name);
    }
    return model;
  }

  /** Refuses to let go of a model that a method is said to take or to answer. */
  public static void unused(RestApiTree tree, String name) {
    for (Resource resource : tree.resources().values()) {
      resource
          .resourceMethods()
          .forEach(
              (verb, method) -> {
                String where = resource.path() + "/" + verb;
                if (method.requestModels().containsValue(name)) {
                  throw inUse(name, "method request", where);
                }
                for (MethodResponse response : method.methodResponses().values()) {
                  if (response.responseModels().containsValue(name)) {
                    throw inUse(name, "method response", where);
                  }
                }
              });
    }
    for (Model other : tree.models().values()) {
      String schema = other.schema();
      if (!other.name().equals(name)
          && schema != null
          && schema.contains("/models/" + name + "\"")) {
        throw inUse(name, "model", other.name());
      }
    }
  }

  private static AwsErrorException inUse(String name, String by, String where) {
    return RestErrors.conflict(
        "Cannot delete model '" + name + "', is referenced in " + by + ": " + where);
  }
}
