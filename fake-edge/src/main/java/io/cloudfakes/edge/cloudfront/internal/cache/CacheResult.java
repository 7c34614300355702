package io.cloudfakes.edge.cloudfront.internal.cache;

/** How a request was answered, as {@code X-Cache} and the access log say it. */
public enum CacheResult {
  HIT("Hit"),
  MISS("Miss"),
  REFRESH_HIT("RefreshHit"),
  ERROR("Error"),
  REDIRECT("Redirect"),
  LIMIT_EXCEEDED("LimitExceeded"),
  LAMBDA_GENERATED("LambdaGeneratedResponse"),
  LAMBDA_INVALID("LambdaValidationError"),
  LAMBDA_FAILED("LambdaExecutionError"),
  LAMBDA_LIMITED("LambdaLimitExceeded"),
  FUNCTION_GENERATED("FunctionGeneratedResponse"),
  FUNCTION_ERROR("FunctionExecutionError");

  private final String word;

  CacheResult(String word) {
    this.word = word;
  }

  /** The word in access logs. */
  public String word() {
    return word;
  }

  /** The value of {@code X-Cache}. */
  public String header() {
    return word + " from cloudfront";
  }
}
