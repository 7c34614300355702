package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;

/** What authorizers may be. */
public final class Authorizers {
  private static final int USUAL_TTL = 300;
  private static final int LONGEST_TTL = 3600;
  private static final String HEADER = "method.request.header.";

  private Authorizers() {}

  public static Authorizer required(RestApiTree tree, String id) {
    Authorizer authorizer = tree.authorizers().get(id);
    if (authorizer == null) {
      throw RestErrors.noSuch("Authorizer");
    }
    return authorizer;
  }

  /** An authorizer as it is stored, whole and checked. */
  public static Authorizer completed(Authorizer asked) {
    boolean pools = asked.type() == AuthorizerType.COGNITO_USER_POOLS;
    return checked(
        asked.toBuilder()
            .authType(asked.authType() == null ? usualAuthType(pools) : asked.authType())
            .authorizerResultTtlInSeconds(
                asked.authorizerResultTtlInSeconds() == null
                    ? USUAL_TTL
                    : asked.authorizerResultTtlInSeconds())
            .build());
  }

  private static String usualAuthType(boolean pools) {
    return pools ? "cognito_user_pools" : "custom";
  }

  /** Refuses an authorizer that cannot be in an API. */
  public static Authorizer checked(Authorizer authorizer) {
    if (authorizer.name() == null || authorizer.name().isEmpty()) {
      throw RestErrors.badRequest("Authorizer name must be non-empty");
    }
    Integer ttl = authorizer.authorizerResultTtlInSeconds();
    if (ttl == null || ttl < 0 || ttl > LONGEST_TTL) {
      throw RestErrors.badRequest(
          "Authorizer result TTL value must be between 0 and " + LONGEST_TTL + " seconds");
    }
    if (authorizer.type() == AuthorizerType.COGNITO_USER_POOLS) {
      pools(authorizer);
    } else {
      String uri = authorizer.authorizerUri();
      if (uri == null || !uri.matches("arn:[^:]*:apigateway:[^:]*:lambda:path/.+")) {
        throw RestErrors.badRequest(
            "Invalid Authorizer URI: "
                + uri
                + ". Authorizer URI should be a valid API Gateway ARN that represents a Lambda"
                + " function invocation.");
      }
    }
    identity(authorizer, ttl);
    return authorizer;
  }

  private static void pools(Authorizer authorizer) {
    if (authorizer.providerARNs().isEmpty()) {
      throw RestErrors.badRequest("Cognito UserPool ARNs must be non-empty");
    }
    for (String arn : authorizer.providerARNs()) {
      if (!arn.matches("arn:[^:]*:cognito-idp:[^:]+:[0-9]{12}:userpool/.+")) {
        throw RestErrors.badRequest("Invalid Cognito User Pool ARN: " + arn);
      }
    }
  }

  private static void identity(Authorizer authorizer, int ttl) {
    String source = authorizer.identitySource();
    boolean none = source == null || source.isEmpty();
    if (authorizer.type() != AuthorizerType.REQUEST) {
      if (none || !source.startsWith(HEADER) || source.contains(",")) {
        throw RestErrors.badRequest(
            "Identity source must be a single header: " + HEADER + "{name}. Found: " + source);
      }
      return;
    }
    if (none && ttl > 0) {
      throw RestErrors.badRequest(
          "Identity source is required for REQUEST authorizers that cache their results");
    }
    for (String one : none ? new String[0] : source.split(",", -1)) {
      if (!one.trim()
          .matches(
              "method\\.request\\.(header|querystring)\\.\\S+|stageVariables\\.\\w+|context\\.\\S+")) {
        throw RestErrors.badRequest("Invalid identity source specified: " + one.trim());
      }
    }
  }
}
