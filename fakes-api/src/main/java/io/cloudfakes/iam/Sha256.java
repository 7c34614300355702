package io.cloudfakes.iam;

import io.cloudfakes.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 and HMAC-SHA-256, as signatures use them. */
final class Sha256 {
  static final int HEX_LENGTH = 64;

  private static final HexFormat HEX = HexFormat.of();
  private static final HexFormat SPACED_HEX = HexFormat.ofDelimiter(" ");
  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private Sha256() {}

  static String hex(String text) {
    return HEX.formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static String hex(Bytes bytes) {
    if (bytes.isEmpty()) {
      return EMPTY;
    }
    MessageDigest digest = digest();
    bytes.updateTo(digest);
    return HEX.formatHex(digest.digest());
  }

  static byte[] hmac(byte[] key, byte[] data) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  static byte[] hmac(byte[] key, String text) {
    return hmac(key, text.getBytes(StandardCharsets.UTF_8));
  }

  static String hmacHex(byte[] key, String text) {
    return HEX.formatHex(hmac(key, text));
  }

  /** The bytes of a text as S3 shows them in errors: {@code 41 57 53}. */
  static String spacedBytes(String text) {
    return SPACED_HEX.formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the text is 64 hexadecimal digits. */
  static boolean isHash(String text) {
    return text.length() == HEX_LENGTH && text.chars().allMatch(HexFormat::isHexDigit);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
