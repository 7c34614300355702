package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.iam.Account;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What S3 calls an account in event records, and the form its number has. */
public final class Accounts {
  private Accounts() {}

  /** The id of the bucket's owner in event records. */
  public static String ownerPrincipalId(String account) {
    return "A" + Account.canonicalIdOf(account).substring(0, 13).toUpperCase(Locale.ROOT);
  }

  /** Refuses an expected owner that is no account number. */
  public static void requireAccountId(@Nullable String expectedOwner) {
    if (expectedOwner == null) {
      return;
    }
    boolean valid = expectedOwner.length() == 12;
    for (int i = 0; valid && i < 12; i++) {
      char c = expectedOwner.charAt(i);
      valid = c >= '0' && c <= '9';
    }
    if (!valid) {
      throw S3Errors.invalidExpectedOwner(expectedOwner).asException();
    }
  }
}
