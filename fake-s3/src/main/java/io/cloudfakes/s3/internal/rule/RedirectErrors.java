package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.AwsError;

/** The errors of an object's website redirect: AWS's codes, messages and statuses. */
public final class RedirectErrors {
  private static final String CODE = "InvalidRedirectLocation";

  private RedirectErrors() {}

  public static AwsError unknownForm() {
    return AwsError.of(
        CODE,
        400,
        "The website redirect location must have a prefix of 'http://' or 'https://' or '/'.");
  }

  public static AwsError tooLong(int most) {
    return AwsError.of(
        CODE,
        400,
        "The length of website redirect location cannot exceed " + most + " characters.");
  }
}
