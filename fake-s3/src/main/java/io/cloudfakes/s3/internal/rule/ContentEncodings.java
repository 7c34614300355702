package io.cloudfakes.s3.internal.rule;

import org.jspecify.annotations.Nullable;

/** The {@code Content-Encoding} that is stored with an object. */
public final class ContentEncodings {
  private static final String TRANSFER_ONLY = "aws-chunked";

  private ContentEncodings() {}

  /**
   * What is left of the header without {@code aws-chunked}, which tells how the body was sent and
   * not what it is; null when nothing is.
   */
  public static @Nullable String stored(@Nullable String header) {
    if (header == null || header.isEmpty() || header.equals(TRANSFER_ONLY)) {
      return null;
    }
    if (!header.contains(TRANSFER_ONLY)) {
      return header;
    }
    StringBuilder kept = new StringBuilder();
    for (String one : header.split(",", -1)) {
      String coding = one.trim();
      if (!coding.equals(TRANSFER_ONLY)) {
        kept.append(kept.isEmpty() ? "" : ",").append(coding);
      }
    }
    return kept.isEmpty() ? null : kept.toString();
  }
}
