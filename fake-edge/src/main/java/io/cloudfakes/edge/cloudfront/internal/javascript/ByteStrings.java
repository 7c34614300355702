package io.cloudfakes.edge.cloudfront.internal.javascript;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Binary data as JavaScript and Java hand it to each other: strings whose characters are bytes. */
final class ByteStrings {
  private ByteStrings() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String of(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The bytes that a text stands for; null for an encoding that there is not. */
  static @Nullable String decode(String text, String encoding) {
    return switch (encoding) {
      case "utf8" -> of(text.getBytes(StandardCharsets.UTF_8));
      case "hex" -> of(hex(text));
      case "base64", "base64url" -> of(base64(text));
      default -> null;
    };
  }

  /** The text that stands for bytes; null for an encoding that there is not. */
  static @Nullable String encode(String bytes, String encoding) {
    byte[] raw = bytes(bytes);
    return switch (encoding) {
      case "utf8" -> new String(raw, StandardCharsets.UTF_8);
      case "hex" -> HexFormat.of().formatHex(raw);
      case "base64" -> Base64.getEncoder().encodeToString(raw);
      case "base64url" -> Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
      default -> null;
    };
  }

  /** Up to the first pair that is none. */
  private static byte[] hex(String text) {
    int length = 0;
    while (length + 1 < text.length()
        && HexFormat.isHexDigit(text.charAt(length))
        && HexFormat.isHexDigit(text.charAt(length + 1))) {
      length += 2;
    }
    return HexFormat.of().parseHex(text.substring(0, length));
  }

  /** Of either alphabet; what belongs to none is skipped, as in Node.js. */
  private static byte[] base64(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '+') {
        letters.append('+');
      } else if (c == '_' || c == '/') {
        letters.append('/');
      } else if (c < 128 && Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    if (letters.length() % 4 == 1) {
      letters.setLength(letters.length() - 1);
    }
    return Base64.getDecoder().decode(letters.toString());
  }

  static boolean isText(String bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(bytes)));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  static String hash(String algorithm, String data) {
    try {
      return of(MessageDigest.getInstance(javaName(algorithm, "-")).digest(bytes(data)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hmac(String algorithm, String key, String data) {
    try {
      String name = "Hmac" + javaName(algorithm, "");
      Mac mac = Mac.getInstance(name);
      // Java takes no empty key; one zero byte is the same one, padded.
      mac.init(new SecretKeySpec(key.isEmpty() ? new byte[1] : bytes(key), name));
      return of(mac.doFinal(bytes(data)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** MD5, SHA-1 or SHA1, SHA-256 or SHA256. */
  private static String javaName(String algorithm, String dash) {
    return algorithm.toUpperCase(Locale.ROOT).replace("SHA", "SHA" + dash);
  }

  /** The text of a percent-encoded one, with U+FFFD for what is no UTF-8. */
  static String unescape(String text) {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%'
          && i + 2 < raw.length
          && HexFormat.isHexDigit(raw[i + 1])
          && HexFormat.isHexDigit(raw[i + 2])) {
        out.write(HexFormat.fromHexDigits(new String(raw, i + 1, 2, StandardCharsets.US_ASCII)));
        i += 2;
      } else {
        out.write(raw[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
