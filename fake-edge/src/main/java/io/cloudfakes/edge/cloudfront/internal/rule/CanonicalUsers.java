package io.cloudfakes.edge.cloudfront.internal.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The users as which origin access identities come to S3. */
public final class CanonicalUsers {
  private CanonicalUsers() {}

  /** 96 hexadecimal digits. */
  public static String of(String identity) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-384")
              .digest(("origin access identity " + identity).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
