package io.cloudfakes.edge.apigateway.internal.http.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import software.amazon.awssdk.services.apigatewayv2.model.Model;

/** What is asked of a model. */
public final class Models {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Models() {}

  /**
   * The model with what AWS fills in.
   *
   * @throws io.cloudfakes.AwsErrorException when the API cannot have it
   */
  public static Model checked(HttpApi api, Model asked) {
    String name = asked.name();
    if (name == null || !name.matches("[A-Za-z0-9]{1,128}")) {
      throw HttpErrors.badRequest("Model name must be alphanumeric: " + name).asException();
    }
    for (Model other : api.definition().all(Model.class)) {
      if (other.name().equals(name) && !other.modelId().equals(asked.modelId())) {
        throw HttpErrors.conflict("Model name already exists for this API").asException();
      }
    }
    requireSchema(asked.schema());
    return asked.contentType() == null
        ? asked.toBuilder().contentType("application/json").build()
        : asked;
  }

  private static void requireSchema(String schema) {
    try {
      if (schema != null && JSON.readTree(schema).isObject()) {
        return;
      }
    } catch (JsonProcessingException e) {
      // Answered below, as any other text that is no schema.
    }
    throw HttpErrors.badRequest("Invalid model schema specified").asException();
  }
}
