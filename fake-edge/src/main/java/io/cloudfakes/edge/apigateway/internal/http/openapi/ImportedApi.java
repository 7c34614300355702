package io.cloudfakes.edge.apigateway.internal.http.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.edge.apigateway.internal.http.rule.Authorizers;
import io.cloudfakes.edge.apigateway.internal.http.rule.HttpErrors;
import io.cloudfakes.edge.apigateway.internal.http.rule.Integrations;
import io.cloudfakes.edge.apigateway.internal.http.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.http.rule.RouteKey;
import io.cloudfakes.edge.apigateway.internal.http.rule.Routes;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.Cors;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/**
 * An OpenAPI 3 document being made into an HTTP API. Nothing is kept of one that is malformed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-open-api.html">Working
 *     with OpenAPI definitions for HTTP APIs</a>
 */
public final class ImportedApi {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> METHODS =
      new TreeSet<>(List.of("get", "put", "post", "delete", "options", "head", "patch"));

  private final JsonNode document;
  private final String basePath;
  private final CallContext call;
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, String> authorizers = new TreeMap<>();
  private int made;

  private ImportedApi(JsonNode document, String basePath, CallContext call) {
    this.document = document;
    this.basePath = basePath;
    this.call = call;
  }

  /**
   * Reads a document.
   *
   * @param basePathMode {@code ignore}, {@code prepend} or {@code split}; null for the first
   * @throws io.cloudfakes.AwsErrorException when it is none, or not one of OpenAPI 3
   */
  public static ImportedApi read(String body, @Nullable String basePathMode, CallContext call) {
    JsonNode document;
    try {
      document = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      if (!body.stripLeading().startsWith("{")) {
        throw HttpErrors.notModelled("OpenAPI documents in YAML (member Body)").asException();
      }
      throw invalid("unable to parse the document");
    }
    if (document == null || !document.isObject()) {
      throw invalid("the document is no object");
    }
    if (!document.path("openapi").asText().startsWith("3.")) {
      throw HttpErrors.badRequest(
              "Unsupported OpenAPI version specified: only OpenAPI 3.0 is supported")
          .asException();
    }
    String mode = basePathMode == null ? "ignore" : basePathMode.toLowerCase(Locale.ROOT);
    return new ImportedApi(document, basePath(document, mode), call);
  }

  private static String basePath(JsonNode document, String mode) {
    if (!List.of("ignore", "prepend", "split").contains(mode)) {
      throw HttpErrors.badRequest("Invalid basepath specified: " + mode).asException();
    }
    String url = document.path("servers").path(0).path("url").asText("");
    if (url.contains("{basePath}")) {
      String variable = document.at("/servers/0/variables/basePath/default").asText("");
      url = url.replace("{basePath}", variable.startsWith("/") ? variable.substring(1) : variable);
    }
    int host = url.indexOf("://");
    int slash = url.indexOf('/', host < 0 ? 0 : host + 3);
    String path = slash < 0 ? "" : url.substring(slash).replaceFirst("/$", "");
    int second = path.indexOf('/', 1);
    return switch (mode) {
      case "prepend" -> path;
      case "split" -> second < 0 ? "" : path.substring(second);
      default -> "";
    };
  }

  private static RuntimeException invalid(String reason) {
    return HttpErrors.badRequest("Failed to import OpenAPI definition: " + reason).asException();
  }

  /** What the document says of the API itself. */
  public Api.Builder describe(Api.Builder api) {
    JsonNode info = document.path("info");
    if (!info.path("title").isTextual()) {
      throw invalid("info.title is missing");
    }
    api.name(info.path("title").asText())
        .description(text(info, "description"))
        .version(text(info, "version"))
        .corsConfiguration(cors(document.path(Extensions.CORS)));
    Map<String, String> tags = new LinkedHashMap<>();
    for (JsonNode tag : document.path("tags")) {
      if (tag.has(Extensions.TAG_VALUE)) {
        tags.put(tag.path("name").asText(), tag.path(Extensions.TAG_VALUE).asText());
      }
    }
    return tags.isEmpty() ? api : api.tags(tags);
  }

  private static @Nullable String text(JsonNode node, String member) {
    return node.path(member).isValueNode() && !node.path(member).isNull()
        ? node.path(member).asText()
        : null;
  }

  private static @Nullable Cors cors(JsonNode node) {
    if (!node.isObject()) {
      return null;
    }
    Cors.Builder cors =
        Cors.builder()
            .allowOrigins(list(node.path("allowOrigins")))
            .allowMethods(list(node.path("allowMethods")))
            .allowHeaders(list(node.path("allowHeaders")))
            .exposeHeaders(list(node.path("exposeHeaders")));
    if (node.has("maxAge")) {
      cors.maxAge(node.path("maxAge").asInt());
    }
    if (node.has("allowCredentials")) {
      cors.allowCredentials(node.path("allowCredentials").asBoolean());
    }
    return cors.build();
  }

  static List<String> list(JsonNode node) {
    List<String> all = new ArrayList<>();
    if (node.isTextual()) {
      all.addAll(List.of(node.textValue().split(",\\s*", -1)));
    }
    node.forEach(one -> all.add(one.asText()));
    return all;
  }

  /** The API with all parts of the document added to it. */
  public HttpApi fill(HttpApi empty) {
    HttpApi api = empty;
    for (Map.Entry<String, JsonNode> scheme :
        document.at("/components/securitySchemes").properties()) {
      api = withAuthorizer(api, scheme.getKey(), scheme.getValue());
    }
    if (!document.path("paths").isObject()) {
      throw invalid("paths is missing");
    }
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String key = key(path.getKey(), method.getKey());
        if (key != null) {
          api = withRoute(api, key, method.getValue());
        }
      }
    }
    return api;
  }

  /** What was left out of the document, or understood otherwise. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  private @Nullable String key(String path, String method) {
    if (path.equals(Extensions.DEFAULT_PATH)) {
      return RouteKey.DEFAULT;
    }
    if (method.equals(Extensions.ANY_METHOD)) {
      return "ANY " + basePath + path;
    }
    return METHODS.contains(method)
        ? method.toUpperCase(Locale.ROOT) + " " + basePath + path
        : null;
  }

  private HttpApi withAuthorizer(HttpApi api, String name, JsonNode scheme) {
    JsonNode extension = scheme.path(Extensions.AUTHORIZER);
    if (!extension.isObject()) {
      if (!scheme.path("type").asText().equals("apiKey")
          || !scheme.path("x-amazon-apigateway-authtype").asText().equals("awsSigv4")) {
        warnings.add("Security scheme " + name + " has no authorizer and is not imported");
      }
      return api;
    }
    Authorizer authorizer =
        Authorizers.checked(
            api,
            AuthorizerText.read(name, extension)
                .authorizerId(NewIds.part("authorizer " + made++, call))
                .build());
    authorizers.put(name, authorizer.authorizerId());
    return api.with(PartKey.of(Authorizer.class, authorizer.authorizerId()), authorizer);
  }

  private HttpApi withRoute(HttpApi api, String key, JsonNode method) {
    HttpApi after = api;
    Route.Builder route =
        Route.builder()
            .routeId(NewIds.part("route " + made++, call))
            .routeKey(key)
            .operationName(text(method, "operationId"));
    JsonNode integration = resolved(method.path(Extensions.INTEGRATION));
    if (integration.isObject()) {
      Integration checked =
          Integrations.checked(
              api,
              IntegrationText.read(integration)
                  .integrationId(NewIds.part("integration " + made++, call))
                  .build());
      after = after.with(PartKey.of(Integration.class, checked.integrationId()), checked);
      route.target("integrations/" + checked.integrationId());
    } else {
      warnings.add("No integration defined for " + key);
    }
    secure(route, method.has("security") ? method.path("security") : document.path("security"));
    Route checked = Routes.checked(after, route.build());
    return after.with(PartKey.of(Route.class, checked.routeId()), checked);
  }

  private void secure(Route.Builder route, JsonNode security) {
    for (Map.Entry<String, JsonNode> scheme : security.path(0).properties()) {
      String id = authorizers.get(scheme.getKey());
      JsonNode described = document.at("/components/securitySchemes").path(scheme.getKey());
      if (id == null) {
        if (described.path("x-amazon-apigateway-authtype").asText().equals("awsSigv4")) {
          route.authorizationType("AWS_IAM");
        }
        continue;
      }
      boolean jwt =
          described.path(Extensions.AUTHORIZER).path("type").asText().equalsIgnoreCase("jwt");
      route.authorizerId(id).authorizationType(jwt ? "JWT" : "CUSTOM");
      List<String> scopes = list(scheme.getValue());
      if (jwt && !scopes.isEmpty()) {
        route.authorizationScopes(scopes);
      }
    }
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
  }
}
