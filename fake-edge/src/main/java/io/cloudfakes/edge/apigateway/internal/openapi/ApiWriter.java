package io.cloudfakes.edge.apigateway.internal.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.rule.Resources;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.RestApi;

/** Writes a REST API as an OpenAPI document. */
public final class ApiWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final RestApiTree tree;
  private final Export export;
  private final ObjectNode document = JSON.objectNode();

  private ApiWriter(RestApiTree tree, Export export) {
    this.tree = tree;
    this.export = export;
  }

  /**
   * The document of what a stage shows.
   *
   * @param type {@code swagger} or {@code oas30}
   * @param parameters of the request: {@code extensions}
   * @param yaml whether it is to be YAML, and not JSON
   */
  public static String write(
      RestApiTree tree,
      String stage,
      String region,
      String type,
      Map<String, String> parameters,
      boolean yaml) {
    ApiWriter writer = new ApiWriter(tree, Export.of(type, parameters));
    writer.head(stage, region);
    writer.paths();
    writer.models();
    writer.securitySchemes();
    if (writer.export.whole()) {
      WholeApi.write(tree, writer.document);
    }
    if (writer.export.documentation()) {
      WholeApi.documentation(tree, writer.document);
    }
    return OpenApiText.write(writer.document, yaml);
  }

  private void head(String stage, String region) {
    RestApi api = tree.document();
    String host = api.id() + ".execute-api." + region + ".amazonaws.com";
    document.put(
        export.dialect() == Dialect.SWAGGER ? "swagger" : "openapi",
        export.dialect() == Dialect.SWAGGER ? "2.0" : "3.0.1");
    ObjectNode info = document.putObject("info").put("title", api.name());
    if (api.description() != null) {
      info.put("description", api.description());
    }
    info.put("version", api.version() == null ? api.createdDate().toString() : api.version());
    if (export.dialect() == Dialect.SWAGGER) {
      document.put("host", host).put("basePath", "/" + stage).putArray("schemes").add("https");
    } else {
      ObjectNode server = document.putArray("servers").addObject();
      server.put("url", "https://" + host + "/{basePath}");
      server.putObject("variables").putObject("basePath").put("default", stage);
    }
  }

  private void paths() {
    ObjectNode paths = document.putObject("paths");
    Map<String, Resource> byPath = new TreeMap<>();
    tree.resources().values().forEach(resource -> byPath.put(resource.path(), resource));
    byPath.forEach(
        (path, resource) -> {
          // What has no methods is there by the paths below it, unless there are none.
          if (!resource.resourceMethods().isEmpty()
              || (resource.parentId() != null && Resources.under(tree, resource.id()).isEmpty())) {
            ObjectNode operations = paths.putObject(path);
            new TreeMap<>(resource.resourceMethods())
                .forEach(
                    (verb, method) ->
                        operations.set(
                            verb.equals("ANY")
                                ? "x-amazon-apigateway-any-method"
                                : verb.toLowerCase(Locale.ROOT),
                            OperationWriter.write(method, tree, export)));
          }
        });
  }

  private void models() {
    if (tree.models().isEmpty()) {
      return;
    }
    ObjectNode schemas = export.dialect().withSchemas(document);
    tree.models()
        .forEach((name, model) -> schemas.set(name, Schemas.ofDocument(model, export.dialect())));
  }

  private void securitySchemes() {
    boolean keys = false;
    boolean signed = false;
    for (Resource resource : tree.resources().values()) {
      for (Method method : resource.resourceMethods().values()) {
        keys |= Boolean.TRUE.equals(method.apiKeyRequired());
        signed |= "AWS_IAM".equals(method.authorizationType());
      }
    }
    if (keys) {
      scheme("api_key", "x-api-key");
    }
    if (signed && export.authorizers()) {
      scheme("sigv4", "Authorization").put("x-amazon-apigateway-authtype", "awsSigv4");
    }
    for (Authorizer authorizer : tree.authorizers().values()) {
      if (export.authorizers()) {
        String source = authorizer.identitySource();
        String header = source == null ? "Unused" : source.substring(source.lastIndexOf('.') + 1);
        WholeApi.authorizer(authorizer, scheme(authorizer.name(), header));
      }
    }
  }

  private ObjectNode scheme(String name, String header) {
    return export
        .dialect()
        .withSecuritySchemes(document)
        .putObject(name)
        .put("type", "apiKey")
        .put("name", header)
        .put("in", "header");
  }
}
