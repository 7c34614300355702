package io.cloudfakes.iam;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a text is no policy document. Its message is the reason in AWS's words, which
 * services put into their own error ({@code MalformedPolicy} of S3, {@code MalformedPolicyDocument}
 * of IAM).
 */
public final class MalformedPolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String detail;

  MalformedPolicyException(String reason) {
    this(reason, null);
  }

  MalformedPolicyException(String reason, @Nullable String detail) {
    super(reason, null, false, false);
    this.detail = detail;
  }

  /** What is wrong, in AWS's words. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** The part of the document that is wrong, where AWS repeats it; else null. */
  public @Nullable String detail() {
    return detail;
  }
}
