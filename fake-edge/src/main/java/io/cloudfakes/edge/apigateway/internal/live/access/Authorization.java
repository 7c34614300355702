package io.cloudfakes.edge.apigateway.internal.live.access;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.state.Permit;
import io.cloudfakes.edge.apigateway.internal.vtl.ContextVariable;
import io.cloudfakes.iam.AccessRequest;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.iam.MalformedPolicyException;
import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.iam.PrincipalMatch;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;
import software.amazon.awssdk.services.apigateway.model.Method;

/** Whether the caller may call the method, as its authorization type has it. */
public final class Authorization {
  private static final String DENIED = "User is not authorized to access this resource";

  private Authorization() {}

  /**
   * Lets the caller pass, and notes in {@code $context} what its authorizer says of it.
   *
   * @return the API key that the authorizer names; null when it names none
   */
  public static @Nullable String require(Exchange exchange) {
    Method method = exchange.method();
    String type = method.authorizationType();
    if (type == null || type.equals("NONE")) {
      ResourcePolicies.require(exchange, Caller.anonymous());
      return null;
    }
    if (type.equals("AWS_IAM")) {
      Caller caller = exchange.call().caller();
      if (caller.isAnonymous()) {
        throw RefusedException.missingAuthenticationToken();
      }
      ResourcePolicies.requireSigned(exchange, caller);
      return null;
    }
    ResourcePolicies.require(exchange, Caller.anonymous());
    Authorizer authorizer = exchange.tree().authorizers().get(method.authorizerId());
    if (authorizer == null) {
      throw RefusedException.configuration();
    }
    if (authorizer.type() == AuthorizerType.COGNITO_USER_POOLS) {
      UserPoolTokens.require(exchange, authorizer);
      return null;
    }
    Permit permit = LambdaAuthorizers.permit(exchange, authorizer);
    note(exchange, permit);
    requireAllowed(exchange, permit);
    return permit.usageKey();
  }

  static void note(Exchange exchange, Permit permit) {
    ContextVariable authorizer = exchange.context().part("authorizer");
    authorizer.with("principalId", permit.principalId());
    permit.context().forEach(authorizer::with);
  }

  private static void requireAllowed(Exchange exchange, Permit permit) {
    PolicyDocument policy = policy(permit);
    AccessRequest asked = ResourcePolicies.asked(exchange, Caller.anonymous());
    if (policy.denies(asked)) {
      throw RefusedException.accessDenied(
          DENIED + " with an explicit deny in an identity-based policy");
    }
    if (policy.allows(asked) == PrincipalMatch.NONE) {
      throw RefusedException.accessDenied(DENIED);
    }
  }

  private static PolicyDocument policy(Permit permit) {
    try {
      return PolicyDocument.identityPolicy(permit.policy());
    } catch (MalformedPolicyException malformed) {
      throw RefusedException.authorizerConfiguration();
    }
  }
}
