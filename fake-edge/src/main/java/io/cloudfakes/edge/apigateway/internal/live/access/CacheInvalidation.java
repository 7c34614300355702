package io.cloudfakes.edge.apigateway.internal.live.access;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.iam.AccessRequest;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.iam.PolicyEvaluation;

/** Who may have a cached reply thrown away. */
public final class CacheInvalidation {
  private CacheInvalidation() {}

  /** Whether the caller's policies allow {@code execute-api:InvalidateCache}. */
  public static boolean isAllowed(Exchange exchange) {
    Caller caller = exchange.call().caller();
    return !caller.isAnonymous()
        && PolicyEvaluation.identity(
                new AccessRequest(
                    caller,
                    "execute-api:InvalidateCache",
                    exchange.methodArn(),
                    ResourcePolicies.conditions(exchange)))
            .allowed();
  }
}
