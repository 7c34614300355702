package io.cloudfakes.edge.apigateway.internal.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;

/** Writes methods as operations. */
final class OperationWriter {
  private final Method method;
  private final RestApiTree tree;
  private final Export export;
  private final ObjectNode operation = JsonNodeFactory.instance.objectNode();

  private OperationWriter(Method method, RestApiTree tree, Export export) {
    this.method = method;
    this.tree = tree;
    this.export = export;
  }

  static ObjectNode write(Method method, RestApiTree tree, Export export) {
    OperationWriter writer = new OperationWriter(method, tree, export);
    writer.head();
    writer.parameters();
    writer.responses();
    writer.security();
    Integration integration = method.methodIntegration();
    if (export.integrations() && integration != null) {
      writer.operation.set("x-amazon-apigateway-integration", IntegrationWriter.write(integration));
    }
    return writer.operation;
  }

  private boolean swagger() {
    return export.dialect() == Dialect.SWAGGER;
  }

  private void head() {
    if (method.operationName() != null) {
      operation.put("operationId", method.operationName());
    }
    if (!swagger()) {
      return;
    }
    if (!method.requestModels().isEmpty()) {
      ArrayNode consumed = operation.putArray("consumes");
      new TreeMap<>(method.requestModels()).keySet().forEach(consumed::add);
    }
    Set<String> produced = new TreeSet<>();
    method.methodResponses().values().forEach(r -> produced.addAll(r.responseModels().keySet()));
    if (!produced.isEmpty()) {
      ArrayNode types = operation.putArray("produces");
      produced.forEach(types::add);
    }
  }

  private void parameters() {
    ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
    new TreeMap<>(method.requestParameters())
        .forEach(
            (name, required) -> {
              String[] parts = name.split("\\.", 4);
              ObjectNode parameter =
                  parameters
                      .addObject()
                      .put("name", parts[3])
                      .put("in", parts[2].equals("querystring") ? "query" : parts[2]);
              if (required || parts[2].equals("path")) {
                parameter.put("required", true);
              }
              typed(parameter);
            });
    if (swagger() && !method.requestModels().isEmpty()) {
      String model = new TreeMap<>(method.requestModels()).firstEntry().getValue();
      ObjectNode body = parameters.addObject().put("in", "body").put("name", model);
      body.put("required", true).putObject("schema").put("$ref", reference(model));
    }
    if (!parameters.isEmpty()) {
      operation.set("parameters", parameters);
    }
    if (!swagger() && !method.requestModels().isEmpty()) {
      ObjectNode body = operation.putObject("requestBody");
      content(body, method.requestModels());
      body.put("required", true);
    }
  }

  private void typed(ObjectNode parameter) {
    (swagger() ? parameter : parameter.putObject("schema")).put("type", "string");
  }

  private String reference(String model) {
    return export.dialect().reference(model);
  }

  private void content(ObjectNode holder, Map<String, String> models) {
    ObjectNode content = holder.putObject("content");
    new TreeMap<>(models)
        .forEach(
            (type, model) ->
                content.putObject(type).putObject("schema").put("$ref", reference(model)));
  }

  private void responses() {
    ObjectNode responses = operation.putObject("responses");
    new TreeMap<>(method.methodResponses())
        .forEach(
            (status, given) -> {
              ObjectNode response =
                  responses.putObject(status).put("description", status + " response");
              if (!given.responseParameters().isEmpty()) {
                ObjectNode headers = response.putObject("headers");
                new TreeMap<>(given.responseParameters())
                    .forEach(
                        (name, required) -> {
                          ObjectNode header =
                              headers.putObject(name.substring("method.response.header.".length()));
                          if (required && !swagger()) {
                            header.put("required", true);
                          }
                          typed(header);
                        });
              }
              if (swagger() && !given.responseModels().isEmpty()) {
                String model = new TreeMap<>(given.responseModels()).firstEntry().getValue();
                response.putObject("schema").put("$ref", reference(model));
              } else if (!given.responseModels().isEmpty()) {
                content(response, given.responseModels());
              }
            });
  }

  private void security() {
    ArrayNode security = JsonNodeFactory.instance.arrayNode();
    Authorizer authorizer =
        method.authorizerId() == null ? null : tree.authorizers().get(method.authorizerId());
    if (export.authorizers() && authorizer != null) {
      ArrayNode scopes = security.addObject().putArray(authorizer.name());
      method.authorizationScopes().forEach(scopes::add);
    }
    if (export.authorizers() && "AWS_IAM".equals(method.authorizationType())) {
      security.addObject().putArray("sigv4");
    }
    if (Boolean.TRUE.equals(method.apiKeyRequired())) {
      security.addObject().putArray("api_key");
    }
    if (!security.isEmpty()) {
      operation.set("security", security);
    }
    RequestValidator validator =
        method.requestValidatorId() == null
            ? null
            : tree.validators().get(method.requestValidatorId());
    if (export.whole() && validator != null) {
      operation.put("x-amazon-apigateway-request-validator", validator.name());
    }
  }
}
