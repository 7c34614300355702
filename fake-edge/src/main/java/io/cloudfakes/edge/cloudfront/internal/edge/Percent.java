package io.cloudfakes.edge.cloudfront.internal.edge;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Text with some of its bytes written as in URLs. */
final class Percent {
  /** Beside letters, digits and what is encoded already. */
  private static final String OF_URLS = "-._~:/?@!$&'()*+,;=";

  private Percent() {}

  static String encodedBeyondAscii(String text) {
    return encoded(text, code -> code > 127);
  }

  /** A path with its query string as a URL has them: what is good stays as it is. */
  static String url(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isOfUrl(text, i)) {
        return encodedUrl(text);
      }
    }
    return text;
  }

  private static String encodedUrl(String text) {
    StringBuilder url = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (isOfUrl(text, i)) {
        url.append(text.charAt(i));
      } else {
        int end =
            Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() ? i + 2 : i + 1;
        url.append(encoded(text.substring(i, end), code -> true));
        i = end - 1;
      }
    }
    return url.toString();
  }

  private static boolean isOfUrl(String text, int at) {
    char one = text.charAt(at);
    return one == '%'
        ? at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2))
        : (one >= 'a' && one <= 'z')
            || (one >= 'A' && one <= 'Z')
            || (one >= '0' && one <= '9')
            || OF_URLS.indexOf(one) >= 0;
  }

  private static boolean isHex(char one) {
    return one < 128 && Character.digit(one, 16) >= 0;
  }

  static String encoded(String text, IntPredicate bytes) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      int code = one & 0xff;
      if (bytes.test(code)) {
        encoded.append(String.format(Locale.ROOT, "%%%02X", code));
      } else {
        encoded.append((char) code);
      }
    }
    return encoded.toString();
  }
}
