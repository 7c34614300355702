package io.cloudfakes.edge.waf.internal.rule;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import org.jspecify.annotations.Nullable;

/** The errors AWS WAF answers with: all have status 400. */
public final class WafErrors {
  private WafErrors() {}

  private static AwsErrorException error(String code, String message) {
    return AwsError.of(code, 400, message).asException();
  }

  public static AwsErrorException nonexistent() {
    return error(
        "WAFNonexistentItemException",
        "AWS WAF couldn’t perform the operation because your resource doesn’t exist.");
  }

  public static AwsErrorException duplicate() {
    return error(
        "WAFDuplicateItemException",
        "AWS WAF couldn’t perform the operation because some resource in your request is a"
            + " duplicate of an existing one.");
  }

  public static AwsErrorException optimisticLock() {
    return error(
        "WAFOptimisticLockException",
        "AWS WAF couldn’t save your changes because someone changed the resource after you started"
            + " to edit it. Reapply your changes.");
  }

  public static AwsErrorException associated() {
    return error(
        "WAFAssociatedItemException",
        "AWS WAF couldn’t perform the operation because your resource is being used by another"
            + " resource or it’s associated with another resource.");
  }

  public static AwsErrorException limitExceeded() {
    return error(
        "WAFLimitsExceededException",
        "AWS WAF couldn’t perform the operation because you exceeded your resource limit.");
  }

  public static AwsErrorException invalidOperation(String message) {
    return error("WAFInvalidOperationException", message);
  }

  public static AwsErrorException logDestination() {
    return error(
        "WAFLogDestinationPermissionIssueException",
        "The operation failed because you don't have the permissions that your logging"
            + " configuration requires.");
  }

  public static AwsErrorException invalidPolicy(String message) {
    return error("WAFInvalidPermissionPolicyException", message);
  }

  public static AwsErrorException unsupportedAggregateKey() {
    return error(
        "WAFUnsupportedAggregateKeyTypeException",
        "The rule that you've named doesn't aggregate solely on the IP address or solely on the"
            + " forwarded IP address.");
  }

  /** The model's own limits, as the front end words them. */
  public static AwsErrorException validation(String message) {
    return error("ValidationException", message);
  }

  /**
   * A parameter that AWS WAF does not take.
   *
   * @param field one of AWS's names for places in requests, for example {@code RULE}
   * @param parameter what was given there; null to say nothing of it
   */
  public static AwsErrorException invalidParameter(
      String reason, String field, @Nullable String parameter) {
    AwsError error =
        AwsError.of(
                "WAFInvalidParameterException",
                400,
                "Error reason: " + reason + ", field: " + field + ", parameter: " + parameter)
            .with("Field", field)
            .with("Reason", reason);
    return (parameter == null ? error : error.with("Parameter", parameter)).asException();
  }

  /** A rule refers to what it cannot, or does to it what cannot be done to such a thing. */
  static AwsErrorException invalidReference() {
    return invalidParameter(
        "A reference in your rule statement is not valid.", "RULE", "Statement");
  }

  public static AwsErrorException notModelled(String what) {
    return AwsError.of(
            "NotImplemented",
            501,
            "Cloudfakes does not model "
                + what
                + " yet. Leave it out, or see the module's README for what is modelled.")
        .asException();
  }
}
