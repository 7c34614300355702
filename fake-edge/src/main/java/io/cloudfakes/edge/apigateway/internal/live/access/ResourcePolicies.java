package io.cloudfakes.edge.apigateway.internal.live.access;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.live.call.RequestHeaders;
import io.cloudfakes.iam.AccessRequest;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.iam.ConditionContext;
import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.iam.PolicyEvaluation;
import io.cloudfakes.iam.ResourceSide;
import io.cloudfakes.iam.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an API's own policy says of its callers, and what goes with those. */
public final class ResourcePolicies {
  private static final String INVOKE = "execute-api:Invoke";

  private ResourcePolicies() {}

  /**
   * Lets pass whom the API's policy lets pass: with a policy, nobody gets in whom it does not
   * allow. Methods of AWS_IAM weigh it together with the caller's own policies later.
   */
  public static void require(Exchange exchange, Caller caller) {
    PolicyDocument policy = of(exchange);
    if (policy == null) {
      return;
    }
    AccessRequest asked = asked(exchange, caller);
    ResourceSide side = ResourceSide.of(exchange.address().place().account(), policy, asked);
    if (side.denies()) {
      throw denied(exchange, caller, " with an explicit deny");
    }
    if (caller.isAnonymous() && !PolicyEvaluation.decide(asked, side).allowed()) {
      throw denied(exchange, caller, "");
    }
  }

  /** Lets pass signed callers who may invoke the method, by their policies and the API's. */
  public static void requireSigned(Exchange exchange, Caller caller) {
    AccessRequest asked = asked(exchange, caller);
    Verdict verdict =
        PolicyEvaluation.decide(
            asked, ResourceSide.of(exchange.address().place().account(), of(exchange), asked));
    if (!verdict.allowed()) {
      throw denied(
          exchange, caller, verdict.name().startsWith("DENIED") ? " with an explicit deny" : "");
    }
  }

  /** Whether the caller may do something else with the method, by its own policies. */
  static AccessRequest asked(Exchange exchange, Caller caller) {
    return new AccessRequest(caller, INVOKE, exchange.methodArn(), conditions(exchange));
  }

  static ConditionContext conditions(Exchange exchange) {
    return key ->
        switch (key) {
          case "aws:sourceip" -> List.of(RequestHeaders.SOURCE_IP);
          case "aws:securetransport" ->
              List.of(String.valueOf(exchange.http().scheme().equals("https")));
          case "aws:useragent" -> exchange.headers().values("User-Agent");
          case "aws:referer" -> exchange.headers().values("Referer");
          default -> List.of();
        };
  }

  private static @Nullable PolicyDocument of(Exchange exchange) {
    String text = exchange.tree().document().policy();
    if (text == null || text.isBlank()) {
      return null;
    }
    String json = text.startsWith("{\\\"") ? text.replace("\\\"", "\"") : text;
    // A policy may leave out the part of the ARN that is the same for all it can name.
    return PolicyDocument.resourcePolicy(
        json.replace("\"execute-api:/", "\"" + exchange.address().apiArn() + "/"));
  }

  private static RefusedException denied(Exchange exchange, Caller caller, String why) {
    String account = exchange.address().place().account();
    String arn =
        exchange.methodArn().replace(":" + account + ":", ":********" + account.substring(8) + ":");
    return RefusedException.accessDenied(
        "User: "
            + (caller.isAnonymous() ? "anonymous" : caller.arn())
            + " is not authorized to perform: "
            + INVOKE
            + " on resource: "
            + arn
            + why);
  }
}
