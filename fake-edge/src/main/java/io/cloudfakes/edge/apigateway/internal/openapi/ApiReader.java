package io.cloudfakes.edge.apigateway.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.rule.Authorizers;
import io.cloudfakes.edge.apigateway.internal.rule.GatewayResponses;
import io.cloudfakes.edge.apigateway.internal.rule.Models;
import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.rule.Resources;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.rule.Validators;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.EndpointConfiguration;
import software.amazon.awssdk.services.apigateway.model.Model;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.RestApi;

/** Reads an OpenAPI document into a REST API. Nothing comes of a document that has any mistake. */
public final class ApiReader {
  private final ObjectNode document;
  private final Dialect dialect;
  private final RestApiTree known;
  private final CallContext call;
  private final Map<String, String> parameters;
  private final ImportReport report = new ImportReport();
  private RestApiTree tree;

  /**
   * A reader of one document.
   *
   * @param known the API as it is, whose ids are kept for what has the same name
   * @param start what the document is added to
   * @param parameters of the request: {@code basepath}, {@code ignore}, and others
   */
  public ApiReader(
      ObjectNode document,
      RestApiTree known,
      RestApiTree start,
      CallContext call,
      Map<String, String> parameters) {
    this.document = document;
    this.dialect = Dialect.of(document);
    this.known = known;
    this.tree = start;
    this.call = call;
    this.parameters = parameters;
  }

  /** What the document says of an API itself, over what the other says. */
  public static RestApi described(
      ObjectNode document, RestApi before, Map<String, String> parameters) {
    JsonNode info = document.path("info");
    RestApi.Builder api = before.toBuilder();
    api.name(info.path("title").asText(before.name()));
    api.version(info.path("version").asText(before.version()));
    if (info.path("description").isTextual()) {
      api.description(info.get("description").asText());
    }
    JsonNode types = document.path("x-amazon-apigateway-binary-media-types");
    if (types.isArray()) {
      api.binaryMediaTypes(Extensions.texts(types));
    }
    JsonNode compression = document.path("x-amazon-apigateway-minimum-compression-size");
    if (compression.isInt()) {
      api.minimumCompressionSize(compression.asInt());
    }
    JsonNode source = document.path("x-amazon-apigateway-api-key-source");
    if (source.isTextual()) {
      api.apiKeySource(source.asText().toUpperCase(Locale.ROOT));
    }
    JsonNode policy = document.path("x-amazon-apigateway-policy");
    if (policy.isObject()) {
      api.policy(policy.toString());
    }
    endpoint(document, api, before, parameters);
    return api.build();
  }

  private static void endpoint(
      ObjectNode document, RestApi.Builder api, RestApi before, Map<String, String> parameters) {
    JsonNode endpoint = document.path("x-amazon-apigateway-endpoint-configuration");
    if (endpoint.isMissingNode()) {
      endpoint = document.at("/servers/0/x-amazon-apigateway-endpoint-configuration");
    }
    if (endpoint.has("disableExecuteApiEndpoint")) {
      api.disableExecuteApiEndpoint(endpoint.get("disableExecuteApiEndpoint").asBoolean());
    }
    EndpointConfiguration given = before.endpointConfiguration();
    EndpointConfiguration.Builder configuration =
        given == null ? EndpointConfiguration.builder() : given.toBuilder();
    String type = parameters.get("endpointConfigurationTypes");
    if (type != null) {
      configuration.typesWithStrings(type);
    } else if (endpoint.path("types").isArray()) {
      configuration.typesWithStrings(Extensions.texts(endpoint.get("types")));
    }
    if (endpoint.path("vpcEndpointIds").isArray()) {
      configuration.vpcEndpointIds(Extensions.texts(endpoint.get("vpcEndpointIds")));
    }
    api.endpointConfiguration(configuration.build());
  }

  /**
   * Reads all of it.
   *
   * @param region of whose VPC links integrations may speak
   */
  public Imported read(RestRegion region) {
    models();
    validators();
    authorizers();
    gatewayResponses();
    JsonNode paths = document.path("paths");
    if (!paths.isObject() && !document.path("openapi").asText("").startsWith("3.1")) {
      throw RestErrors.badRequest("Invalid OpenAPI input.");
    }
    MethodReader methods = new MethodReader(document, dialect, region, report, call);
    String prefix = prefix();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      if (!path.getKey().startsWith("/")) {
        report.warn("Ignoring path '" + path.getKey() + "', which does not begin with a slash");
      } else {
        tree = methods.read(resource(prefix + path.getKey()), path.getValue(), tree);
      }
    }
    if (!"documentation".equals(parameters.get("ignore"))) {
      documentation();
    }
    report.throwErrors();
    return new Imported(tree, report.warnings());
  }

  /** What of the base path stands before all paths. */
  private String prefix() {
    String base =
        dialect == Dialect.SWAGGER
            ? document.path("basePath").asText("")
            : document.at("/servers/0/variables/basePath/default").asText("");
    String path = base.replaceAll("/+$", "");
    String prefix =
        switch (parameters.getOrDefault("basepath", "ignore")) {
          case "ignore" -> "";
          case "prepend" -> path;
          case "split" -> path.indexOf('/', 1) < 0 ? "" : path.substring(path.indexOf('/', 1));
          default ->
              throw RestErrors.badRequest(
                  "Invalid basepath parameter. Must be one of: [ignore, prepend, split]");
        };
    return prefix.isEmpty() || prefix.startsWith("/") ? prefix : "/" + prefix;
  }

  private void models() {
    for (Map.Entry<String, JsonNode> schema : dialect.schemas(document).properties()) {
      String name = Schemas.modelName(schema.getKey());
      report.attempt("Unable to create model '" + name + "'", () -> model(name, schema.getValue()));
    }
  }

  private void model(String name, JsonNode schema) {
    Model before = known.models().get(name);
    Model model =
        Models.checked(
            Model.builder()
                .id(before == null ? NewIds.six(call, "model " + name) : before.id())
                .name(name)
                .description(schema.path("description").textValue())
                .contentType("application/json")
                .schema(Schemas.ofModel(schema, known.document().id()))
                .build());
    tree = tree.withModels(tree.models().plus(name, model));
  }

  private void validators() {
    for (Map.Entry<String, JsonNode> one :
        document.path("x-amazon-apigateway-request-validators").properties()) {
      String name = one.getKey();
      String id = NewIds.six(call, "validator " + name);
      for (RequestValidator before : known.validators().values()) {
        id = name.equals(before.name()) ? before.id() : id;
      }
      RequestValidator validator =
          Validators.checked(
              RequestValidator.builder()
                  .id(id)
                  .name(name)
                  .validateRequestBody(one.getValue().path("validateRequestBody").asBoolean())
                  .validateRequestParameters(
                      one.getValue().path("validateRequestParameters").asBoolean())
                  .build());
      tree = tree.withValidators(tree.validators().plus(id, validator));
    }
  }

  private void authorizers() {
    for (Map.Entry<String, JsonNode> scheme : dialect.securitySchemes(document).properties()) {
      JsonNode extension = scheme.getValue().path("x-amazon-apigateway-authorizer");
      if (extension.isObject()) {
        report.attempt(
            "Unable to create authorizer from security definition: '" + scheme.getKey() + "'",
            () -> authorizer(scheme.getKey(), scheme.getValue(), extension));
      }
    }
  }

  private void authorizer(String name, JsonNode scheme, JsonNode extension) {
    String id = NewIds.six(call, "authorizer " + name);
    for (Authorizer before : known.authorizers().values()) {
      id = name.equals(before.name()) ? before.id() : id;
    }
    Authorizer authorizer =
        Authorizers.completed(Extensions.authorizer(name, id, scheme, extension));
    tree = tree.withAuthorizers(tree.authorizers().plus(id, authorizer));
  }

  private void gatewayResponses() {
    for (Map.Entry<String, JsonNode> one :
        document.path("x-amazon-apigateway-gateway-responses").properties()) {
      report.attempt(
          "Unable to put gateway response '" + one.getKey() + "'",
          () ->
              tree =
                  GatewayResponses.with(
                      tree,
                      one.getKey(),
                      GatewayResponses.checked(
                          Extensions.gatewayResponse(one.getKey(), one.getValue()))));
    }
  }

  private void documentation() {
    for (JsonNode part : document.at("/x-amazon-apigateway-documentation/documentationParts")) {
      report.attempt(
          "Unable to create documentation part " + part.path("location"),
          () -> tree = PartReader.with(tree, part, call));
    }
  }

  /**
   * The id of the resource with that path, which is made with those above it; "" when it cannot.
   */
  private String resource(String path) {
    Resource at = tree.resourceAt(path);
    if (at != null) {
      return at.id();
    }
    int slash = path.lastIndexOf('/');
    String parent = resource(slash == 0 ? "/" : path.substring(0, slash));
    if (path.endsWith("/") || parent.isEmpty()) {
      return parent;
    }
    Resource before = known.resourceAt(path);
    String id = before == null ? NewIds.six(call, "resource " + path) : before.id();
    boolean made =
        report.attempt(
            "Unable to create resource at path '" + path + "'",
            () -> {
              Resource resource =
                  Resources.below(
                      tree,
                      Objects.requireNonNull(tree.resources().get(parent)),
                      id,
                      path.substring(slash + 1));
              tree = tree.withResources(tree.resources().plus(id, resource));
            });
    return made ? id : "";
  }
}
