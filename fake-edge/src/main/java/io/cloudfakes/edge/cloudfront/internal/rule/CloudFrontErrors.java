package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.service.CallContext;
import java.util.Map;
import java.util.TreeMap;

/** The errors CloudFront answers with: AWS's codes, statuses and messages. */
public final class CloudFrontErrors {
  /** Codes whose status is neither 400 nor told by how they begin or end. */
  private static final Map<String, Integer> STATUS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("AccessDenied", 403),
              Map.entry("BatchTooLarge", 413),
              Map.entry("RealtimeLogConfigInUse", 400),
              Map.entry("RealtimeLogConfigOwnerMismatch", 401),
              Map.entry("PreconditionFailed", 412),
              Map.entry("DistributionNotDisabled", 409),
              Map.entry("ResourceNotDisabled", 409),
              Map.entry("TestFunctionFailed", 500),
              Map.entry("InvalidAssociation", 409),
              Map.entry("NotImplemented", 501),
              Map.entry("EntityNotFound", 404),
              Map.entry("EntityAlreadyExists", 409),
              Map.entry("CannotDeleteEntityWhileInUse", 409),
              Map.entry("EntitySizeLimitExceeded", 413),
              Map.entry("FunctionSizeLimitExceeded", 413)));

  private CloudFrontErrors() {}

  /** An error with the status AWS's model gives it. */
  public static AwsErrorException error(String code, String message) {
    return AwsError.of(code, status(code), message).asException();
  }

  private static int status(String code) {
    Integer own = STATUS.get(code);
    if (own != null) {
      return own;
    }
    return code.startsWith("NoSuch")
        ? 404
        : code.endsWith("AlreadyExists") || code.endsWith("InUse") || code.endsWith("NotDisabled")
            ? 409
            : 400;
  }

  public static AwsErrorException invalidArgument(String message) {
    return error("InvalidArgument", message);
  }

  /** 404: no distribution of that id, or none of the caller's. */
  public static AwsErrorException noSuchDistribution() {
    return error("NoSuchDistribution", "The specified distribution does not exist.");
  }

  /** 501: what this library does not model, by name. */
  public static AwsErrorException notModelled(String what) {
    return error("NotImplemented", "Cloudfakes does not model " + what);
  }

  /**
   * Refuses a change of something that is not in the version it was meant for.
   *
   * @param named the version in {@code If-Match}
   */
  public static void requireVersion(
      String etag, @org.jspecify.annotations.Nullable String named, CallContext call) {
    if (named == null || named.isEmpty()) {
      throw error(
          "InvalidIfMatchVersion",
          "The If-Match version is missing or not valid for the resource.");
    }
    if (!named.equals(etag) && !named.equals("*")) {
      throw error(
          "PreconditionFailed",
          "The request failed because it didn't meet the preconditions in one or more"
              + " request-header fields.");
    }
  }
}
