package io.cloudfakes.edge.cloudfront.internal.edge;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Text with some of its bytes written as in URLs. */
final class Percent {
  private Percent() {}

  static String encodedBeyondAscii(String text) {
    return encoded(text, code -> code > 127);
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
