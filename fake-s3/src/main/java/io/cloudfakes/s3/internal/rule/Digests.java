package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.protocol.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Message digests of bodies, and the rule of the {@code Content-MD5} header. */
public final class Digests {
  private Digests() {}

  public static byte[] md5(Bytes bytes) {
    return of("MD5", bytes);
  }

  /**
   * Refuses a body that is not the one its {@code Content-MD5} announces.
   *
   * @param given the header; null when the request has none
   * @param md5 the digest of the body
   */
  public static void requireContentMd5(@Nullable String given, byte[] md5) {
    if (given == null) {
      return;
    }
    byte[] announced = decodeContentMd5(given);
    if (!MessageDigest.isEqual(announced, md5)) {
      throw S3Errors.badContentMd5(
              HexFormat.of().formatHex(announced), Base64.getEncoder().encodeToString(md5))
          .asException();
    }
  }

  private static byte[] decodeContentMd5(String given) {
    try {
      byte[] decoded = Base64.getDecoder().decode(given);
      if (decoded.length == 16) {
        return decoded;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the same refusal as a digest of another length.
    }
    throw S3Errors.invalidDigest(given).asException();
  }

  public static byte[] of(String algorithm, Bytes bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      bytes.updateTo(digest);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has " + algorithm, e);
    }
  }
}
