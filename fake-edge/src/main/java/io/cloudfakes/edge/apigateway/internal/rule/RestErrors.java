package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;

/** The errors of Amazon API Gateway. */
public final class RestErrors {
  private RestErrors() {}

  public static AwsErrorException badRequest(String message) {
    return AwsError.of("BadRequestException", 400, message).asException();
  }

  public static AwsErrorException notFound(String message) {
    return AwsError.of("NotFoundException", 404, message).asException();
  }

  public static AwsErrorException conflict(String message) {
    return AwsError.of("ConflictException", 409, message).asException();
  }

  public static AwsErrorException limitExceeded(String message) {
    return AwsError.of("LimitExceededException", 429, message).asException();
  }

  /** What is looked for by an id, or in it, is not there. */
  public static AwsErrorException noSuch(String what) {
    return notFound("Invalid " + what + " identifier specified");
  }

  public static AwsErrorException noSuchApi(String account, String apiId) {
    return notFound("Invalid API identifier specified " + account + ":" + apiId);
  }

  /** A member that this library does not model for what the request asks. */
  public static AwsErrorException notModelled(String what) {
    return AwsError.of("NotImplemented", 501, "Cloudfakes does not model " + what + " yet.")
        .asException();
  }
}
