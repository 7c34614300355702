package io.cloudfakes.edge.lambda.internal.rule;

import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.ResourcePolicy;
import io.cloudfakes.iam.AccessRequest;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.iam.PolicyEvaluation;
import io.cloudfakes.iam.ResourceSide;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.ObjectStore;
import java.util.List;

/**
 * What has a function invoked: a resource of another service, in whose name that service calls.
 *
 * @param principal the service, as policies name it; or the ARN of a role that the service takes on
 * @param sourceArn the resource
 * @param sourceAccount the account it belongs to; "" when that cannot be known
 */
public record Trigger(String principal, String sourceArn, String sourceAccount) {
  private static final String ACTION = "lambda:InvokeFunction";

  /**
   * Those that need no policy of the function's: destinations and mappings of Lambda itself, which
   * take on the role of a function of the account, and Lambda@Edge.
   */
  private static final List<String> BY_ROLE =
      List.of("lambda.amazonaws.com", "edgelambda.amazonaws.com");

  /** The resource of that ARN, whose service calls under its own name. */
  public static Trigger of(String sourceArn, Links links) {
    Arn arn = Arn.parseOrNull(sourceArn);
    String service = arn == null ? "" : arn.service();
    return of(
        (service.equals("execute-api") ? "apigateway" : service) + ".amazonaws.com",
        sourceArn,
        links);
  }

  /** The resource of that ARN, for which that principal calls. */
  public static Trigger of(String principal, String sourceArn, Links links) {
    return new Trigger(principal, sourceArn, account(sourceArn, links));
  }

  /** That of the ARN, or of a bucket, whose ARN has none, its owner. */
  private static String account(String sourceArn, Links links) {
    Arn arn = Arn.parseOrNull(sourceArn);
    if (arn == null || !arn.account().isEmpty()) {
      return arn == null ? "" : arn.account();
    }
    return links.find(ObjectStore.class).flatMap(store -> store.owner(arn.resource())).orElse("");
  }

  /**
   * Refuses a trigger that the function, version or alias does not let in.
   *
   * @throws io.cloudfakes.AwsErrorException {@code AccessDeniedException} (403)
   */
  public void requireMayInvoke(FunctionLookup lookup) {
    if (!mayInvoke(lookup)) {
      throw LambdaErrors.mayNotInvoke(principal, lookup.arn()).asException();
    }
  }

  /**
   * Whether the function, version or alias lets the trigger in: by its policy, or because the test
   * deployed it and the trigger is of the same account.
   */
  public boolean mayInvoke(FunctionLookup lookup) {
    DeployedFunction function = lookup.required();
    boolean home = sourceAccount.isEmpty() || sourceAccount.equals(function.key().account());
    if (BY_ROLE.contains(principal) || isDeployedByTest(function)) {
      return home || policyAllows(lookup, function);
    }
    Arn role = Arn.parseOrNull(principal);
    return role == null
        ? policyAllows(lookup, function)
        : role.account().equals(function.key().account());
  }

  private static boolean isDeployedByTest(DeployedFunction function) {
    Code code = function.latest().code();
    return code instanceof Code.Given || code instanceof Code.MadeIn;
  }

  private boolean policyAllows(FunctionLookup lookup, DeployedFunction function) {
    ResourcePolicy policy = function.policy(lookup.part());
    if (policy == null) {
      return false;
    }
    AccessRequest asked =
        new AccessRequest(
            Caller.service(principal),
            ACTION,
            lookup.arn(),
            key ->
                switch (key) {
                  case "aws:sourcearn" -> List.of(sourceArn);
                  case "aws:sourceaccount" ->
                      sourceAccount.isEmpty() ? List.of() : List.of(sourceAccount);
                  default -> List.of();
                });
    return PolicyEvaluation.decide(
            asked,
            ResourceSide.of(
                function.key().account(),
                PolicyDocument.resourcePolicy(Policies.document(policy.statements())),
                asked))
        .allowed();
  }
}
