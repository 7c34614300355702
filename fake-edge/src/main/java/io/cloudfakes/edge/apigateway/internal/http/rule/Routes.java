package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizationType;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/** What is asked of a route. */
public final class Routes {
  private static final String INTEGRATIONS = "integrations/";
  private static final Set<String> LIVING = new TreeSet<>(List.of("$connect", "$disconnect"));

  private Routes() {}

  /**
   * The route with what AWS fills in.
   *
   * @throws io.cloudfakes.AwsErrorException when the API cannot have it
   */
  public static Route checked(HttpApi api, Route asked) {
    String key = asked.routeKey();
    if (key == null || key.isEmpty()) {
      throw HttpErrors.badRequest("Route key is required").asException();
    }
    requireKey(api, asked, key);
    if (api.isWebSocket()) {
      requireConnect(asked, key);
    } else {
      requireHttp(asked);
    }
    Route route =
        asked.toBuilder()
            .apiKeyRequired(Boolean.TRUE.equals(asked.apiKeyRequired()))
            .authorizationType(
                asked.authorizationTypeAsString() == null
                    ? AuthorizationType.NONE.toString()
                    : asked.authorizationTypeAsString())
            .build();
    requireAuthorizer(api, route);
    String integration = integrationId(route);
    if (route.target() != null && integration == null) {
      throw HttpErrors.badRequest("Invalid target specified " + route.target()).asException();
    }
    if (integration != null) {
      requireIntegration(api, integration);
    }
    return route;
  }

  private static void requireIntegration(HttpApi api, String id) {
    if (api.definition().part(Integration.class, id) == null) {
      throw HttpErrors.badRequest("Invalid integration identifier specified " + id).asException();
    }
  }

  private static void requireKey(HttpApi api, Route asked, String key) {
    RouteKey read = api.isWebSocket() || key.equals(RouteKey.DEFAULT) ? null : RouteKey.parse(key);
    for (Route other : api.definition().all(Route.class)) {
      if (other.routeId().equals(asked.routeId())) {
        continue;
      }
      if (other.routeKey().equals(key)) {
        throw HttpErrors.conflict("Route with key " + key + " already exists for this API")
            .asException();
      }
      if (read != null
          && !other.routeKey().equals(RouteKey.DEFAULT)
          && read.method().equals(RouteKey.parse(other.routeKey()).method())
          && read.clashesWith(RouteKey.parse(other.routeKey()))) {
        throw HttpErrors.conflict(
                "The provided route key \""
                    + key
                    + "\" has a conflicting variable on the same hierarchical level as \""
                    + other.routeKey()
                    + "\"")
            .asException();
      }
    }
  }

  private static void requireHttp(Route asked) {
    if (Boolean.TRUE.equals(asked.apiKeyRequired())) {
      throw HttpErrors.notForHttp("ApiKeyRequired").asException();
    }
    if (asked.modelSelectionExpression() != null) {
      throw HttpErrors.notForHttp("ModelSelectionExpression").asException();
    }
    if (asked.routeResponseSelectionExpression() != null) {
      throw HttpErrors.notForHttp("RouteResponseSelectionExpression").asException();
    }
    if (!asked.requestModels().isEmpty()) {
      throw HttpErrors.notForHttp("RequestModels").asException();
    }
    if (!asked.requestParameters().isEmpty()) {
      throw HttpErrors.notForHttp("RequestParameters").asException();
    }
  }

  /** Only the route of the handshake has an authorizer, parameters and a key. */
  private static void requireConnect(Route asked, String key) {
    if (Boolean.TRUE.equals(asked.apiKeyRequired())) {
      throw HttpErrors.notModelled("API keys of WebSocket APIs (member ApiKeyRequired)")
          .asException();
    }
    if (!asked.requestModels().isEmpty() || asked.modelSelectionExpression() != null) {
      throw HttpErrors.notModelled(
              "models of WebSocket messages (members RequestModels, ModelSelectionExpression)")
          .asException();
    }
    AuthorizationType type = asked.authorizationType();
    if (type == AuthorizationType.JWT) {
      throw HttpErrors.notForWebSocket("Authorization type JWT").asException();
    }
    if (type != null && type != AuthorizationType.NONE && !key.equals("$connect")) {
      throw HttpErrors.badRequest("Authorization is only supported on the $connect route")
          .asException();
    }
    if (asked.routeResponseSelectionExpression() != null && LIVING.contains(key)) {
      throw HttpErrors.badRequest("RouteResponses are not supported for route " + key)
          .asException();
    }
  }

  private static void requireAuthorizer(HttpApi api, Route route) {
    AuthorizationType type = route.authorizationType();
    boolean needs = type == AuthorizationType.CUSTOM || type == AuthorizationType.JWT;
    String id = route.authorizerId();
    Authorizer authorizer = id == null ? null : api.definition().part(Authorizer.class, id);
    if (needs
        && (authorizer == null
            || (type == AuthorizationType.JWT)
                != authorizer.authorizerTypeAsString().equals("JWT"))) {
      throw HttpErrors.badRequest(
              "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or"
                  + " COGNITO_USER_POOLS requires a valid authorizer.")
          .asException();
    }
    if (!route.authorizationScopes().isEmpty() && type != AuthorizationType.JWT) {
      throw HttpErrors.badRequest(
              "Authorization scopes are only supported with JWT authorization type")
          .asException();
    }
  }

  /** The integration a route is for; null when it has none. */
  public static @Nullable String integrationId(Route route) {
    String target = route.target();
    return target == null || !target.startsWith(INTEGRATIONS)
        ? null
        : target.substring(INTEGRATIONS.length());
  }
}
