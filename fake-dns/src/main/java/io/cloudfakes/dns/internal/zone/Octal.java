package io.cloudfakes.dns.internal.zone;

/** Route 53's escapes: a backslash and three octal digits, where DNS master files have decimal. */
final class Octal {
  private Octal() {}

  /**
   * The octet of the escape that begins at that place.
   *
   * @throws IllegalArgumentException when no three octal digits up to 377 follow
   */
  static int at(String text, int backslash) {
    if (!isEscape(text, backslash)) {
      throw new IllegalArgumentException(
          "'" + text + "' contains a backslash without three octal digits after it");
    }
    return (text.charAt(backslash + 1) - '0') * 64
        + (text.charAt(backslash + 2) - '0') * 8
        + (text.charAt(backslash + 3) - '0');
  }

  /** The same text with decimal escapes, as dnsjava reads it; other escapes stay as they are. */
  static String toDecimal(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
      } else if (isEscape(text, i)) {
        int octet = at(text, i);
        out.append('\\').append(octet / 100).append(octet / 10 % 10).append(octet % 10);
        i += 3;
      } else {
        out.append(c);
        if (i + 1 < text.length()) {
          out.append(text.charAt(++i));
        }
      }
    }
    return out.toString();
  }

  private static boolean isEscape(String text, int backslash) {
    return backslash + 3 < text.length()
        && between(text.charAt(backslash + 1), '3')
        && between(text.charAt(backslash + 2), '7')
        && between(text.charAt(backslash + 3), '7');
  }

  private static boolean between(char c, char last) {
    return c >= '0' && c <= last;
  }
}
