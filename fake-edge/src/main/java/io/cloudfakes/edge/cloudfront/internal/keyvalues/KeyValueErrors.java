package io.cloudfakes.edge.cloudfront.internal.keyvalues;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;

/** The errors that key value stores answer with. */
final class KeyValueErrors {
  private KeyValueErrors() {}

  static AwsErrorException noStore() {
    return AwsError.of("ResourceNotFoundException", 404, "Key Value Store was not found.")
        .asException();
  }

  static AwsErrorException noKey() {
    return AwsError.of("ResourceNotFoundException", 404, "Key was not found.").asException();
  }

  static AwsErrorException invalid(String message) {
    return AwsError.of("ValidationException", 400, message).asException();
  }

  static AwsErrorException conflict() {
    return AwsError.of(
            "ConflictException",
            409,
            "The If-Match version is not the current version of the Key Value Store.")
        .asException();
  }

  static AwsErrorException full() {
    return AwsError.of(
            "ServiceQuotaExceededException",
            402,
            "The Key Value Store would exceed its maximum size of 5 MB.")
        .asException();
  }
}
