package io.cloudfakes.edge.apigateway.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.rule.Integrations;
import io.cloudfakes.edge.apigateway.internal.rule.Methods;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.IntegrationResponse;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.MethodResponse;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;
import software.amazon.awssdk.services.apigateway.model.Resource;

/** Reads the operations of a path into methods. */
final class MethodReader {
  private static final String ANY = "x-amazon-apigateway-any-method";
  private static final Map<String, String> VERBS = verbs();

  private final ObjectNode document;
  private final Dialect dialect;
  private final RestRegion region;
  private final ImportReport report;
  private final CallContext call;

  MethodReader(
      ObjectNode document,
      Dialect dialect,
      RestRegion region,
      ImportReport report,
      CallContext call) {
    this.document = document;
    this.dialect = dialect;
    this.region = region;
    this.report = report;
    this.call = call;
  }

  private static Map<String, String> verbs() {
    Map<String, String> verbs = new LinkedHashMap<>();
    for (String verb : List.of("get", "put", "post", "delete", "options", "head", "patch")) {
      verbs.put(verb, verb.toUpperCase(Locale.ROOT));
    }
    verbs.put(ANY, "ANY");
    return verbs;
  }

  /** The tree with the methods of a path; "" is the id of a resource that could not be made. */
  RestApiTree read(String resourceId, JsonNode path, RestApiTree before) {
    RestApiTree tree = before;
    Resource resource = tree.resources().get(resourceId);
    if (resource == null) {
      return tree;
    }
    Map<String, Method> methods = new TreeMap<>(resource.resourceMethods());
    for (Map.Entry<String, String> verb : VERBS.entrySet()) {
      JsonNode operation = path.path(verb.getKey());
      if (operation.isObject()) {
        String where =
            "method '" + verb.getValue() + "' for resource at path '" + resource.path() + "'";
        RestApiTree known = Responses.withInlineModels(operation, dialect, tree, call);
        tree = known;
        report.attempt(
            "Unable to create " + where,
            () ->
                methods.put(
                    verb.getValue(), method(resource, verb.getValue(), path, operation, known)));
      }
    }
    return methods.isEmpty()
        ? tree
        : tree.withResources(
            tree.resources()
                .plus(resourceId, resource.toBuilder().resourceMethods(methods).build()));
  }

  private Method method(
      Resource resource, String verb, JsonNode path, JsonNode operation, RestApiTree tree) {
    Method.Builder method =
        Method.builder()
            .httpMethod(verb)
            .operationName(Extensions.text(operation, "operationId"))
            .apiKeyRequired(false);
    security(operation, method, tree);
    parameters(path, operation, method);
    validator(operation, method, tree);
    Map<String, MethodResponse> responses =
        Responses.of(operation, document, dialect, report, resource.path() + "/" + verb);
    responses.values().forEach(response -> Methods.checked(response, tree));
    if (!responses.isEmpty()) {
      method.methodResponses(responses);
    }
    Method made = Methods.checked(method.build(), tree);
    JsonNode extension = operation.path("x-amazon-apigateway-integration");
    if (!extension.isObject()) {
      return made;
    }
    String where = "'" + verb + "' for resource at path '" + resource.path() + "'";
    Method.Builder whole = made.toBuilder();
    report.attempt(
        "Unable to put integration on " + where,
        () -> whole.methodIntegration(integration(extension, resource, made)));
    return whole.build();
  }

  private Integration integration(JsonNode extension, Resource resource, Method method) {
    Integration asked = Extensions.integration(extension);
    if (asked.type() == IntegrationType.UNKNOWN_TO_SDK_VERSION) {
      throw RestErrors.badRequest("Invalid integration type specified: " + asked.typeAsString());
    }
    Integration integration = Integrations.completed(asked, resource.id(), method, region);
    Map<String, IntegrationResponse> responses = Extensions.responses(extension);
    responses.values().forEach(response -> Integrations.checked(response, method));
    return responses.isEmpty()
        ? integration
        : integration.toBuilder().integrationResponses(responses).build();
  }

  private void security(JsonNode operation, Method.Builder method, RestApiTree tree) {
    method.authorizationType("NONE");
    JsonNode auth = operation.path("x-amazon-apigateway-auth").path("type");
    if (auth.isTextual()) {
      method.authorizationType(auth.asText().toUpperCase(Locale.ROOT));
    }
    JsonNode requirements =
        operation.has("security") ? operation.get("security") : document.path("security");
    for (JsonNode requirement : requirements) {
      for (Map.Entry<String, JsonNode> one : requirement.properties()) {
        requirement(one.getKey(), one.getValue(), method, tree);
      }
    }
  }

  private void requirement(String name, JsonNode scopes, Method.Builder method, RestApiTree tree) {
    JsonNode scheme = dialect.securitySchemes(document).path(name);
    if (scheme.has("x-amazon-apigateway-authorizer")) {
      for (Authorizer authorizer : tree.authorizers().values()) {
        if (name.equals(authorizer.name())) {
          boolean pools = authorizer.type() == AuthorizerType.COGNITO_USER_POOLS;
          method
              .authorizerId(authorizer.id())
              .authorizationType(pools ? "COGNITO_USER_POOLS" : "CUSTOM");
          if (pools && !scopes.isEmpty()) {
            method.authorizationScopes(Extensions.texts(scopes));
          }
        }
      }
    } else if (scheme
        .path("x-amazon-apigateway-authtype")
        .asText("")
        .equalsIgnoreCase("awsSigv4")) {
      method.authorizationType("AWS_IAM");
    } else if (scheme.path("name").asText("").equalsIgnoreCase("x-api-key")) {
      method.apiKeyRequired(true);
    } else {
      report.warn("Ignoring security requirement '" + name + "', which API Gateway does not check");
    }
  }

  private void validator(JsonNode operation, Method.Builder method, RestApiTree tree) {
    String member = "x-amazon-apigateway-request-validator";
    String name = Extensions.text(operation.has(member) ? operation : document, member);
    for (RequestValidator validator : tree.validators().values()) {
      if (name != null && name.equals(validator.name())) {
        method.requestValidatorId(validator.id());
      }
    }
  }

  /** Parameters of the path hold for its operations, which may have others of the same name. */
  private void parameters(JsonNode path, JsonNode operation, Method.Builder method) {
    Map<String, Boolean> parameters = new TreeMap<>();
    Map<String, String> models = new TreeMap<>();
    for (JsonNode list : List.of(path.path("parameters"), operation.path("parameters"))) {
      for (JsonNode given : list) {
        JsonNode parameter = resolved(given);
        String in = parameter.path("in").asText("");
        String name = parameter.path("name").asText("");
        switch (in) {
          case "query" ->
              parameters.put("method.request.querystring." + name, isRequired(parameter));
          case "header" -> parameters.put("method.request.header." + name, isRequired(parameter));
          case "path" -> parameters.put("method.request.path." + name, true);
          case "body" -> {
            for (String type : consumed(operation)) {
              models.put(type, Responses.model(parameter.path("schema")));
            }
          }
          default -> report.warn("Ignoring parameter '" + name + "' in '" + in + "'");
        }
      }
    }
    for (Map.Entry<String, JsonNode> content :
        resolved(operation.path("requestBody")).path("content").properties()) {
      if (content.getValue().has("schema")) {
        models.put(content.getKey(), Responses.model(content.getValue().get("schema")));
      }
    }
    if (!parameters.isEmpty()) {
      method.requestParameters(parameters);
    }
    if (!models.isEmpty()) {
      method.requestModels(models);
    }
  }

  private static boolean isRequired(JsonNode parameter) {
    return parameter.path("required").asBoolean();
  }

  private List<String> consumed(JsonNode operation) {
    JsonNode types =
        operation.has("consumes") ? operation.get("consumes") : document.path("consumes");
    return types.isEmpty() ? List.of("application/json") : Extensions.texts(types);
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
  }
}
