package io.cloudfakes.iam;

import org.jspecify.annotations.Nullable;

/**
 * What the side of a resource says to a request.
 *
 * @param accountId the account that owns the resource
 * @param denies whether its policy denies the request
 * @param policyAllows how closely its policy names the caller in allowing it
 * @param listAllows whether it is allowed otherwise, by an access control list
 */
public record ResourceSide(
    String accountId, boolean denies, PrincipalMatch policyAllows, boolean listAllows) {

  /** What a policy says that alone speaks for the resource. */
  public static ResourceSide of(
      String accountId, @Nullable PolicyDocument policy, AccessRequest request) {
    return policy == null
        ? new ResourceSide(accountId, false, PrincipalMatch.NONE, false)
        : new ResourceSide(accountId, policy.denies(request), policy.allows(request), false);
  }
}
