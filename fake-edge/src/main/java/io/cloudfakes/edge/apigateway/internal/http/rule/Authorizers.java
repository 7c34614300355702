package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import java.util.List;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizerType;
import software.amazon.awssdk.services.apigatewayv2.model.JWTConfiguration;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/** What is asked of an authorizer. */
public final class Authorizers {
  private static final int USUAL_TTL = 300;
  private static final int LONGEST_TTL = 3600;

  private Authorizers() {}

  /**
   * The authorizer with what AWS fills in.
   *
   * @throws io.cloudfakes.AwsErrorException when the API cannot have it
   */
  public static Authorizer checked(HttpApi api, Authorizer asked) {
    for (Authorizer other : api.definition().all(Authorizer.class)) {
      if (other.name().equals(asked.name()) && !other.authorizerId().equals(asked.authorizerId())) {
        throw HttpErrors.conflict("Authorizer with name " + asked.name() + " already exists")
            .asException();
      }
    }
    AuthorizerType type = asked.authorizerType();
    if (type == AuthorizerType.JWT && !api.isWebSocket()) {
      return jwt(asked);
    }
    if (type != AuthorizerType.REQUEST) {
      throw HttpErrors.badRequest(
              "Invalid authorizer type specified: " + asked.authorizerTypeAsString())
          .asException();
    }
    return request(api, asked);
  }

  private static Authorizer jwt(Authorizer asked) {
    JWTConfiguration configuration = asked.jwtConfiguration();
    if (configuration == null
        || configuration.issuer() == null
        || configuration.audience().isEmpty()) {
      throw HttpErrors.badRequest(
              "JwtConfiguration with issuer and audience is required for JWT authorizers")
          .asException();
    }
    String issuer = configuration.issuer();
    if (!issuer.startsWith("https://") && !issuer.startsWith("http://")) {
      throw HttpErrors.badRequest("Invalid issuer: " + issuer).asException();
    }
    requireNone("AuthorizerUri", asked.authorizerUri());
    requireNone("AuthorizerPayloadFormatVersion", asked.authorizerPayloadFormatVersion());
    requireNone("AuthorizerCredentialsArn", asked.authorizerCredentialsArn());
    requireNone("EnableSimpleResponses", asked.enableSimpleResponses());
    requireNone("IdentityValidationExpression", asked.identityValidationExpression());
    requireNone("AuthorizerResultTtlInSeconds", asked.authorizerResultTtlInSeconds());
    if (asked.identitySource().size() != 1) {
      throw HttpErrors.badRequest("JWT authorizers need exactly one identity source").asException();
    }
    IdentitySources.require(asked.identitySource(), false);
    return asked;
  }

  private static void requireNone(String member, Object value) {
    if (value != null) {
      throw HttpErrors.badRequest(member + " is not supported for JWT authorizers").asException();
    }
  }

  private static Authorizer request(HttpApi api, Authorizer asked) {
    if (asked.jwtConfiguration() != null) {
      throw HttpErrors.badRequest("JwtConfiguration is not supported for REQUEST authorizers")
          .asException();
    }
    if (asked.identityValidationExpression() != null) {
      throw HttpErrors.badRequest(
              "IdentityValidationExpression is not supported for REQUEST authorizers")
          .asException();
    }
    if (asked.authorizerUri() == null || FunctionArn.of(asked.authorizerUri()) == null) {
      throw HttpErrors.badRequest("Invalid Authorizer URI: " + asked.authorizerUri()).asException();
    }
    IdentitySources.require(asked.identitySource(), api.isWebSocket());
    return api.isWebSocket() ? webSocket(asked) : http(asked);
  }

  private static Authorizer webSocket(Authorizer asked) {
    if (asked.authorizerPayloadFormatVersion() != null) {
      throw HttpErrors.notForWebSocket("AuthorizerPayloadFormatVersion").asException();
    }
    if (asked.enableSimpleResponses() != null) {
      throw HttpErrors.notForWebSocket("EnableSimpleResponses").asException();
    }
    if (asked.authorizerResultTtlInSeconds() != null) {
      throw HttpErrors.notForWebSocket("AuthorizerResultTtlInSeconds").asException();
    }
    return asked;
  }

  private static Authorizer http(Authorizer asked) {
    String version = asked.authorizerPayloadFormatVersion();
    if (version == null || !List.of("1.0", "2.0").contains(version)) {
      throw HttpErrors.badRequest(
              "AuthorizerPayloadFormatVersion is a required parameter for REQUEST authorizers: 1.0"
                  + " or 2.0")
          .asException();
    }
    boolean simple = Boolean.TRUE.equals(asked.enableSimpleResponses());
    if (simple && version.equals("1.0")) {
      throw HttpErrors.badRequest(
              "EnableSimpleResponses requires AuthorizerPayloadFormatVersion 2.0")
          .asException();
    }
    // What cannot be told apart is not kept, and is not asked for either.
    int ttl =
        asked.authorizerResultTtlInSeconds() == null
            ? asked.identitySource().isEmpty() ? 0 : USUAL_TTL
            : asked.authorizerResultTtlInSeconds();
    if (ttl < 0 || ttl > LONGEST_TTL) {
      throw HttpErrors.badRequest("Authorizer result TTL must be between 0 and 3600 seconds")
          .asException();
    }
    if (ttl > 0 && asked.identitySource().isEmpty()) {
      throw HttpErrors.badRequest("Identity source is required when caching is enabled")
          .asException();
    }
    return asked.toBuilder()
        .enableSimpleResponses(simple)
        .authorizerResultTtlInSeconds(ttl)
        .build();
  }

  /**
   * That no route asks it.
   *
   * @throws io.cloudfakes.AwsErrorException when one does
   */
  public static void requireUnused(HttpApi api, String id) {
    for (Route route : api.definition().all(Route.class)) {
      if (id.equals(route.authorizerId())) {
        throw HttpErrors.conflict(
                "Cannot delete authorizer '"
                    + id
                    + "', is referenced in route: "
                    + route.routeKey())
            .asException();
      }
    }
  }
}
