package io.cloudfakes.s3.internal.rule;

import org.jspecify.annotations.Nullable;

/**
 * The second factor that a bucket may ask for before versions are deleted: a device's serial number
 * or ARN and the code it shows. There are no devices here, so any of that form is taken.
 */
public final class MfaDelete {
  private MfaDelete() {}

  /**
   * Refuses a call without a second factor.
   *
   * @param mfa the header {@code x-amz-mfa}; null when it is not sent
   */
  public static void require(@Nullable String mfa) {
    if (!isSecondFactor(mfa)) {
      throw VersionErrors.mfaNeeded().asException();
    }
  }

  private static boolean isSecondFactor(@Nullable String mfa) {
    if (mfa == null) {
      return false;
    }
    int space = mfa.trim().lastIndexOf(' ');
    String code = mfa.trim().substring(space + 1);
    return space > 0 && code.length() == 6 && code.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
