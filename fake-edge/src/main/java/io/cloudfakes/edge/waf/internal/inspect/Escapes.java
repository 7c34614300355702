package io.cloudfakes.edge.waf.internal.inspect;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Takes off the encodings that attackers hide behind; what is no escape stays as it is. */
final class Escapes {
  private Escapes() {}

  /** Percent signs and pluses; with {@code unicode}, {@code %uXXXX} too. */
  static String url(String text, boolean unicode) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide = unicode && c == '%' && i + 1 < text.length() && letter(text, i + 1, 'u');
      int code = c != '%' ? -1 : wide ? number(text, i + 2, 4) : number(text, i + 1, 2);
      if (code >= 0) {
        result.append(wide ? narrow(code) : (char) code);
        i += wide ? 5 : 2;
      } else {
        result.append(c == '+' ? ' ' : c);
      }
    }
    return result.toString();
  }

  /** Full-width forms of ASCII, FF01 to FF5E, are what they look like; else the low byte. */
  private static char narrow(int code) {
    return code >= 0xff01 && code <= 0xff5e ? (char) (code - 0xfee0) : (char) (code & 0xff);
  }

  /** Base64; with {@code forgiving}, whatever does not belong is passed over. */
  static String base64(String text, boolean forgiving) {
    String digits = forgiving ? text.replaceAll("[^A-Za-z0-9+/]", "") : text.trim();
    if (forgiving && digits.length() % 4 == 1) {
      digits = digits.substring(0, digits.length() - 1);
    }
    try {
      return new String(Base64.getDecoder().decode(digits), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Pairs of hexadecimal digits. */
  static String hex(String text) {
    StringBuilder result = new StringBuilder(text.length() / 2);
    for (int i = 0; i + 1 < text.length(); i += 2) {
      int code = number(text, i, 2);
      if (code < 0) {
        return text;
      }
      result.append((char) code);
    }
    return result.toString();
  }

  /** {@code \n}, {@code \xHH}, {@code \0OOO}: as C has them. */
  static String ansiC(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        result.append(c);
        continue;
      }
      char escape = text.charAt(++i);
      int simple = "abfnrtv\\?'\"".indexOf(escape);
      if (simple >= 0) {
        result.append("\u0007\b\f\n\r\t\u000b\\?'\"".charAt(simple));
      } else if (escape == 'x' && number(text, i + 1, 2) >= 0) {
        result.append((char) number(text, i + 1, 2));
        i += 2;
      } else if (escape >= '0' && escape <= '7') {
        int end = i;
        int code = 0;
        while (end < text.length() && end < i + 3 && Character.digit(text.charAt(end), 8) >= 0) {
          code = code * 8 + Character.digit(text.charAt(end++), 8);
        }
        result.append((char) (code & 0xff));
        i = end - 1;
      } else {
        result.append(c).append(escape);
      }
    }
    return result.toString();
  }

  /** {@code \} and up to six hexadecimal digits, with one white space after them. */
  static String css(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        result.append(c);
        continue;
      }
      int end = i + 1;
      while (end < text.length() && end < i + 7 && Character.digit(text.charAt(end), 16) >= 0) {
        end++;
      }
      if (end == i + 1) {
        if (text.charAt(end) != '\n') {
          result.append(text.charAt(end));
        }
        i = end;
      } else {
        result.append(narrow(Integer.parseInt(text.substring(i + 1, end), 16)));
        i = end + blanks(text, end) - 1;
      }
    }
    return result.toString();
  }

  private static int blanks(String text, int at) {
    if (text.startsWith("\r\n", at)) {
      return 2;
    }
    return at < text.length() && " \t\n\r\f".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
  }

  /** {@code \\uHHHH}, {@code \\xHH}, octal and the simple escapes of JavaScript. */
  static String javaScript(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean wide =
          text.charAt(i) == '\\'
              && i + 1 < text.length()
              && text.charAt(i + 1) == 'u'
              && number(text, i + 2, 4) >= 0;
      if (wide) {
        result.append(narrow(number(text, i + 2, 4)));
        i += 5;
      } else {
        result.append(text.charAt(i));
      }
    }
    return ansiC(result.toString());
  }

  private static boolean letter(String text, int at, char lower) {
    return Character.toLowerCase(text.charAt(at)) == lower;
  }

  /** So many hexadecimal digits from there; -1 when there are not. */
  static int number(String text, int from, int digits) {
    if (from + digits > text.length()) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      number = number << 4 | digit;
    }
    return number;
  }
}
