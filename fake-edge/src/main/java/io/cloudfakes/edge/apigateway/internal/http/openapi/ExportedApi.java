package io.cloudfakes.edge.apigateway.internal.http.openapi;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.http.rule.RouteKey;
import io.cloudfakes.edge.apigateway.internal.http.rule.Routes;
import io.cloudfakes.edge.apigateway.internal.state.Definition;
import io.cloudfakes.protocol.Bytes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizationType;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.Cors;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/** An HTTP API written as an OpenAPI 3 document, in JSON. */
public final class ExportedApi {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SIGNED = "sigv4";

  private final Definition definition;
  private final boolean extensions;
  private final ObjectNode document = JSON.createObjectNode();

  private ExportedApi(Definition definition, boolean extensions) {
    this.definition = definition;
    this.extensions = extensions;
  }

  /**
   * Writes it.
   *
   * @param stage as servers are named; null for none
   * @param extensions whether AWS's are written too
   */
  public static Bytes write(Definition definition, @Nullable String stage, boolean extensions) {
    ExportedApi export = new ExportedApi(definition, extensions);
    export.head(stage);
    export.paths();
    export.components();
    export.tail();
    return Bytes.utf8(export.document.toPrettyString());
  }

  private void head(@Nullable String stage) {
    Api api = definition.api();
    document.put("openapi", "3.0.1");
    ObjectNode info = document.putObject("info").put("title", api.name());
    if (api.description() != null) {
      info.put("description", api.description());
    }
    info.put("version", api.version() == null ? api.createdDate().toString() : api.version());
    ObjectNode server = document.putArray("servers").addObject();
    if (stage == null || stage.equals(RouteKey.DEFAULT)) {
      server.put("url", api.apiEndpoint());
    } else {
      server.put("url", api.apiEndpoint() + "/{basePath}");
      server.putObject("variables").putObject("basePath").put("default", stage);
    }
    if (!api.tags().isEmpty() && extensions) {
      new TreeMap<>(api.tags())
          .forEach(
              (name, value) ->
                  document
                      .withArray("tags")
                      .addObject()
                      .put("name", name)
                      .put(Extensions.TAG_VALUE, value));
    }
  }

  private void paths() {
    ObjectNode paths = document.putObject("paths");
    List<Route> routes =
        definition.all(Route.class).stream()
            .sorted(Comparator.comparing(ExportedApi::path).thenComparing(Route::routeKey))
            .toList();
    for (Route route : routes) {
      String path = path(route);
      ObjectNode all = paths.withObjectProperty(path);
      int space = route.routeKey().indexOf(' ');
      String method = space < 0 ? "ANY" : route.routeKey().substring(0, space);
      boolean any = method.equals("ANY");
      if (any && !extensions) {
        continue;
      }
      method(route, all.putObject(any ? Extensions.ANY_METHOD : method.toLowerCase(Locale.ROOT)));
      parameters(path, all);
    }
  }

  private static String path(Route route) {
    int space = route.routeKey().indexOf(' ');
    return space < 0 ? Extensions.DEFAULT_PATH : route.routeKey().substring(space + 1);
  }

  private void method(Route route, ObjectNode node) {
    if (route.operationName() != null) {
      node.put("operationId", route.operationName());
    }
    node.putObject("responses")
        .putObject("default")
        .put("description", "Default response for " + route.routeKey());
    String scheme = scheme(route);
    if (scheme != null) {
      var scopes = node.putArray("security").addObject().putArray(scheme);
      route.authorizationScopes().forEach(scopes::add);
    }
    String id = Routes.integrationId(route);
    Integration integration = id == null ? null : definition.part(Integration.class, id);
    if (integration != null && extensions) {
      IntegrationText.write(integration, node.putObject(Extensions.INTEGRATION));
    }
  }

  private @Nullable String scheme(Route route) {
    if (route.authorizationType() == AuthorizationType.AWS_IAM) {
      return SIGNED;
    }
    String id = route.authorizerId();
    Authorizer authorizer = id == null ? null : definition.part(Authorizer.class, id);
    return authorizer == null ? null : authorizer.name();
  }

  private static void parameters(String path, ObjectNode all) {
    if (all.has("parameters")) {
      return;
    }
    for (String segment : RouteKey.segmentsOf(path)) {
      if (RouteKey.isVariable(segment)) {
        ObjectNode parameter =
            all.withArrayProperty("parameters")
                .addObject()
                .put("name", RouteKey.name(segment) + (RouteKey.isGreedy(segment) ? "+" : ""))
                .put("in", "path")
                .put("description", "Generated path parameter for " + RouteKey.name(segment))
                .put("required", true);
        parameter.putObject("schema").put("type", "string");
      }
    }
  }

  private void components() {
    ObjectNode schemes = JSON.createObjectNode();
    for (Authorizer authorizer : definition.all(Authorizer.class)) {
      ObjectNode scheme = schemes.putObject(authorizer.name());
      if (authorizer.authorizerTypeAsString().equals("JWT")) {
        scheme.put("type", "oauth2");
      } else {
        scheme.put("type", "apiKey").put("name", "Authorization").put("in", "header");
      }
      if (extensions) {
        AuthorizerText.write(authorizer, scheme.putObject(Extensions.AUTHORIZER));
      }
    }
    boolean signed =
        definition.all(Route.class).stream()
            .anyMatch(route -> route.authorizationType() == AuthorizationType.AWS_IAM);
    if (signed) {
      ObjectNode scheme =
          schemes
              .putObject(SIGNED)
              .put("type", "apiKey")
              .put("name", "Authorization")
              .put("in", "header");
      if (extensions) {
        scheme.put("x-amazon-apigateway-authtype", "awsSigv4");
      }
    }
    if (!schemes.isEmpty()) {
      document.putObject("components").set("securitySchemes", schemes);
    }
  }

  private void tail() {
    if (!extensions) {
      return;
    }
    Cors cors = definition.api().corsConfiguration();
    if (cors != null) {
      ObjectNode node = document.putObject(Extensions.CORS);
      for (Map.Entry<String, List<String>> list :
          new TreeMap<>(
                  Map.of(
                      "allowOrigins", cors.allowOrigins(),
                      "allowMethods", cors.allowMethods(),
                      "allowHeaders", cors.allowHeaders(),
                      "exposeHeaders", cors.exposeHeaders()))
              .entrySet()) {
        if (!list.getValue().isEmpty()) {
          list.getValue().forEach(node.putArray(list.getKey())::add);
        }
      }
      if (cors.maxAge() != null) {
        node.put("maxAge", cors.maxAge());
      }
      if (cors.allowCredentials() != null) {
        node.put("allowCredentials", cors.allowCredentials());
      }
    }
    document.put(Extensions.VERSION, "1.0");
  }
}
