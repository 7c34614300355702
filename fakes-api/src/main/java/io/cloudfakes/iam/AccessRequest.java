package io.cloudfakes.iam;

/**
 * One question to policies: may this caller take this action on this resource?
 *
 * @param action as policies name it, for example {@code s3:GetObject}
 * @param resource the resource's ARN
 * @param context the values of condition keys
 */
public record AccessRequest(
    Caller caller, String action, String resource, ConditionContext context) {

  /**
   * The message AWS gives to callers of the resource's own account.
   *
   * @param reason how it ends, for example what {@link Verdict#reason} gives
   */
  public String denial(String reason) {
    return "User: "
        + caller.arn()
        + " is not authorized to perform: "
        + action
        + " on resource: \""
        + resource
        + "\" "
        + reason;
  }
}
