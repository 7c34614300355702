package io.cloudfakes.edge.cloudfront.internal.rule;

import software.amazon.awssdk.core.SdkPojo;

/** What accounts write into configurations for people to read. */
public final class Comments {
  private static final int LONGEST = 128;

  private Comments() {}

  /** Refuses a comment that is too long. */
  public static void require(SdkPojo config) {
    String comment = Members.text(config, "Comment");
    if (comment != null && comment.length() > LONGEST) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter Comment cannot be longer than 128 characters.");
    }
  }
}
