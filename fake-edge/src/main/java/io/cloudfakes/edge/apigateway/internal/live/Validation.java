package io.cloudfakes.edge.apigateway.internal.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.Json;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.live.integration.MediaTypes;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Model;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;

/** What a method's request validator looks at: the parameters, then the body. */
final class Validation {
  private static final String REQUEST = "method.request.";

  private Validation() {}

  /**
   * Lets good requests pass.
   *
   * @throws RefusedException for others
   */
  static void require(Exchange exchange) {
    String id = exchange.method().requestValidatorId();
    RequestValidator validator = id == null ? null : exchange.tree().validators().get(id);
    if (validator == null) {
      return;
    }
    if (Boolean.TRUE.equals(validator.validateRequestParameters())) {
      parameters(exchange);
    }
    if (Boolean.TRUE.equals(validator.validateRequestBody())) {
      body(exchange);
    }
  }

  private static void parameters(Exchange exchange) {
    List<String> missing = new ArrayList<>();
    exchange
        .method()
        .requestParameters()
        .forEach(
            (source, required) -> {
              if (required && source.startsWith(REQUEST) && isMissing(exchange, source)) {
                missing.add(source.substring(source.indexOf('.', REQUEST.length()) + 1));
              }
            });
    if (!missing.isEmpty()) {
      throw RefusedException.badParameters(
          "Missing required request parameters: [" + String.join(", ", missing) + "]");
    }
  }

  /** A parameter without a value is missing as well. */
  private static boolean isMissing(Exchange exchange, String source) {
    int dot = source.indexOf('.', REQUEST.length());
    if (dot < 0) {
      return false;
    }
    String name = source.substring(dot + 1);
    String value =
        switch (source.substring(REQUEST.length(), dot)) {
          case "path" -> exchange.route().parameters().get(name);
          case "header" -> exchange.headers().first(name);
          default -> {
            List<String> values = exchange.query().get(name);
            yield values == null ? null : values.get(0);
          }
        };
    return value == null || value.isEmpty();
  }

  private static void body(Exchange exchange) {
    Map<String, String> models = exchange.method().requestModels();
    String type = MediaTypes.of(exchange.headers().first("Content-Type"));
    String name = models.get(type);
    if (name == null) {
      name = models.get("$default");
    }
    Model model = name == null ? null : exchange.tree().models().get(name);
    if (model == null || model.schema() == null || model.schema().isBlank()) {
      return;
    }
    if (!isValid(exchange, model.schema())) {
      throw RefusedException.badBody("Invalid request body");
    }
  }

  private static boolean isValid(Exchange exchange, String schema) {
    JsonNode body = exchange.body().isEmpty() ? Json.object() : Json.read(exchange.body());
    JsonNode document = Json.read(schema);
    if (document == null) {
      throw RefusedException.configuration();
    }
    try {
      return body != null && schemas(exchange).getSchema(document).validate(body).isEmpty();
    } catch (JsonSchemaException unreadable) {
      exchange.log().line("Execution failed due to configuration error: ", unreadable);
      throw RefusedException.configuration();
    }
  }

  /** Schemas of draft 4 that may refer to the API's other models, and to nothing else. */
  private static JsonSchemaFactory schemas(Exchange exchange) {
    return JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4))
        .schemaLoaders(
            loaders ->
                loaders
                    .values(List::clear)
                    .add(
                        address -> {
                          String text = model(exchange, address.toString());
                          return () -> {
                            if (text == null) {
                              throw new FileNotFoundException(address.toString());
                            }
                            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                          };
                        }))
        .build();
  }

  /** The schema at {@code https://apigateway.amazonaws.com/restapis/{id}/models/{name}}. */
  private static @Nullable String model(Exchange exchange, String address) {
    int at = address.lastIndexOf("/models/");
    Model model =
        at < 0 ? null : exchange.tree().models().get(address.substring(at + "/models/".length()));
    return model == null ? null : model.schema();
  }
}
