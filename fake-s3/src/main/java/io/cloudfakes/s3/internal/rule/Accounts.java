package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.protocol.Bytes;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What S3 calls an account: its canonical user id, and its principal id in event records. */
public final class Accounts {
  private Accounts() {}

  /** The 64 hexadecimal digits by which S3 names the owner; the same for the same account. */
  public static String canonicalId(String account) {
    return HexFormat.of()
        .formatHex(Digests.of("SHA-256", Bytes.utf8("canonical user of " + account)));
  }

  /** The id of the bucket's owner in event records. */
  public static String ownerPrincipalId(String account) {
    return "A" + canonicalId(account).substring(0, 13).toUpperCase(Locale.ROOT);
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
