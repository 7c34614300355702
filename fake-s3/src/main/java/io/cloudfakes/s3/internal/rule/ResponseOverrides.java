package io.cloudfakes.s3.internal.rule;

import org.jspecify.annotations.Nullable;

/** The rule for the {@code response-*} parameters, by which a reader sets headers of the reply. */
public final class ResponseOverrides {
  private ResponseOverrides() {}

  /** Refuses a value that no HTTP header can carry. */
  public static void requireHeaderValue(String parameter, @Nullable String value) {
    if (value == null) {
      return;
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0xff) {
        throw S3Errors.invalidArgument(
                "Header value cannot be represented using ISO-8859-1.", parameter, value)
            .asException();
      }
    }
  }
}
