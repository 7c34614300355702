package io.cloudfakes.iam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How AWS puts all policies together. See <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 * evaluation logic</a>: an explicit deny anywhere is final; within an account either the caller's
 * policies or the resource's have to allow; between accounts both have to.
 */
public final class PolicyEvaluation {
  private PolicyEvaluation() {}

  /** Weighs what goes with the caller against what the resource's side says. */
  public static Verdict decide(AccessRequest request, ResourceSide resource) {
    if (resource.denies()) {
      return Verdict.DENIED_BY_RESOURCE_POLICY;
    }
    Caller caller = request.caller();
    if (caller.isAnonymous() || caller.kind() == Caller.Kind.SERVICE) {
      return resource.policyAllows() != PrincipalMatch.NONE || resource.listAllows()
          ? Verdict.ALLOWED
          : Verdict.NOT_ALLOWED_BY_RESOURCE_POLICY;
    }
    Verdict own = identity(request);
    if (isDenial(own)) {
      return own;
    }
    if (caller.accountId().equals(resource.accountId())) {
      return own.allowed() || reachesPast(resource.policyAllows(), request) ? Verdict.ALLOWED : own;
    }
    if (!own.allowed()) {
      return own;
    }
    return resource.policyAllows() != PrincipalMatch.NONE || resource.listAllows()
        ? Verdict.ALLOWED
        : Verdict.NOT_ALLOWED_BY_RESOURCE_POLICY;
  }

  /** What the policies that go with the caller say, leaving the resource aside. */
  public static Verdict identity(AccessRequest request) {
    Caller caller = request.caller();
    if (caller.isRoot()) {
      return Verdict.ALLOWED;
    }
    List<PolicyDocument> policies = caller.identityPolicies();
    if (policies.stream().anyMatch(policy -> policy.denies(request))) {
      return Verdict.DENIED_BY_IDENTITY_POLICY;
    }
    if (denies(caller.boundary(), request)) {
      return Verdict.DENIED_BY_BOUNDARY;
    }
    if (denies(caller.sessionPolicy(), request)) {
      return Verdict.DENIED_BY_SESSION_POLICY;
    }
    if (policies.stream().noneMatch(policy -> allows(policy, request))) {
      return Verdict.NOT_ALLOWED_BY_IDENTITY_POLICY;
    }
    if (!within(caller.boundary(), request)) {
      return Verdict.NOT_ALLOWED_BY_BOUNDARY;
    }
    return within(caller.sessionPolicy(), request)
        ? Verdict.ALLOWED
        : Verdict.NOT_ALLOWED_BY_SESSION_POLICY;
  }

  /**
   * Whether the resource's own policy is enough. Naming the account only passes the question on to
   * the account; naming the role leaves the limits on it and its session.
   */
  private static boolean reachesPast(PrincipalMatch named, AccessRequest request) {
    return switch (named) {
      case NONE, ACCOUNT -> false;
      case ROLE ->
          within(request.caller().boundary(), request)
              && within(request.caller().sessionPolicy(), request);
      case DIRECT -> true;
    };
  }

  private static boolean isDenial(Verdict verdict) {
    return switch (verdict) {
      case DENIED_BY_IDENTITY_POLICY, DENIED_BY_BOUNDARY, DENIED_BY_SESSION_POLICY -> true;
      default -> false;
    };
  }

  private static boolean denies(@Nullable PolicyDocument policy, AccessRequest request) {
    return policy != null && policy.denies(request);
  }

  private static boolean within(@Nullable PolicyDocument limit, AccessRequest request) {
    return limit == null || allows(limit, request);
  }

  private static boolean allows(PolicyDocument policy, AccessRequest request) {
    return policy.allows(request) != PrincipalMatch.NONE;
  }
}
