package io.cloudfakes;

/**
 * Thrown by an operation to refuse a call with an AWS error. Caught in the pipeline only, which
 * turns it into the service's own error reply; it has no stack trace, for it is an answer and not a
 * failure of this library.
 */
public final class AwsErrorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient AwsError error;

  public AwsErrorException(AwsError error) {
    super(error.code() + ": " + error.message(), null, false, false);
    this.error = error;
  }

  public AwsError error() {
    return error;
  }
}
