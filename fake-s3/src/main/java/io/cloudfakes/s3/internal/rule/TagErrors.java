package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.AwsError;

/** The errors of tags: AWS's codes, messages, statuses and further members. */
final class TagErrors {
  private TagErrors() {}

  /**
   * A tag that cannot be.
   *
   * @param member {@code TagKey} or {@code TagValue}
   */
  public static AwsError invalid(String message, String member, String value) {
    return AwsError.of("InvalidTag", 400, message).with(member, value);
  }

  public static AwsError tooMany(int most) {
    return AwsError.of("BadRequest", 400, "Object tags cannot be greater than " + most);
  }
}
