package io.cloudfakes.edge.cloudfront.internal.lambdaedge;

import io.cloudfakes.edge.cloudfront.internal.cache.CacheResult;

/** A function did not run, failed, or returned what CloudFront does not take. */
public final class EdgeFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final CacheResult result;

  private EdgeFailure(int status, CacheResult result, String message) {
    super(message);
    this.status = status;
    this.result = result;
  }

  /** 502: what it returned is not valid. */
  static EdgeFailure invalid(String reason) {
    return new EdgeFailure(502, CacheResult.LAMBDA_INVALID, reason);
  }

  /** 502: the validation of what it returned failed. */
  static EdgeFailure refused(String reason) {
    return invalid("The Lambda function result failed validation: " + reason);
  }

  /** 503: it failed, or could not be run. */
  static EdgeFailure failed() {
    return new EdgeFailure(503, CacheResult.LAMBDA_FAILED, notRun());
  }

  /** 503: it took too long. */
  static EdgeFailure late() {
    return new EdgeFailure(503, CacheResult.LAMBDA_LIMITED, notRun());
  }

  /** 503: there is no capacity for it. */
  static EdgeFailure throttled() {
    return new EdgeFailure(
        503,
        CacheResult.LAMBDA_LIMITED,
        "The Lambda function associated with the CloudFront distribution was throttled.");
  }

  private static String notRun() {
    return "The Lambda function associated with the CloudFront distribution is invalid or doesn't"
        + " have the required permissions.";
  }

  public int status() {
    return status;
  }

  public CacheResult result() {
    return result;
  }

  /** The first sentence of the page that viewers get. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
