package io.cloudfakes.iam;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Percent-encoding as signatures want it: everything but letters, digits and {@code -._~}. */
final class UriEncoding {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private UriEncoding() {}

  static void encode(String text, StringBuilder to) {
    encode(text, false, to);
  }

  /**
   * S3's canonical path: encoded once, nothing folded. Escapes of letters and digits are taken off
   * and characters that were sent bare are encoded, so that all ways of sending a key sign alike.
   */
  static String once(String path) {
    if (path.isEmpty()) {
      return "/";
    }
    StringBuilder to = new StringBuilder(path.length() + 16);
    int i = 0;
    while (i < path.length()) {
      if (isEscape(path, i)) {
        int octet = HexFormat.fromHexDigits(path, i + 1, i + 3);
        if (isUnreserved((char) octet)) {
          to.append((char) octet);
        } else {
          escape(octet, to);
        }
        i += 3;
      } else {
        int next = path.offsetByCodePoints(i, 1);
        encode(path.substring(i, next), true, to);
        i = next;
      }
    }
    return to.toString();
  }

  /** The canonical path of all other services: folded, then encoded once more. */
  static String twice(String path) {
    StringBuilder to = new StringBuilder(path.length() + 16);
    encode(normalise(path), true, to);
    return to.toString();
  }

  /** Takes out empty and {@code .} segments and resolves {@code ..}; keeps a closing slash. */
  static String normalise(String path) {
    List<String> kept = new ArrayList<>();
    String last = "";
    for (String segment : path.split("/", -1)) {
      last = segment;
      if (segment.equals("..")) {
        if (!kept.isEmpty()) {
          kept.remove(kept.size() - 1);
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.add(segment);
      }
    }
    boolean closed = last.isEmpty() || last.equals(".") || last.equals("..");
    String joined = String.join("/", kept);
    return kept.isEmpty() ? "/" : '/' + joined + (closed ? "/" : "");
  }

  private static void encode(String text, boolean keepSlash, StringBuilder to) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isUnreserved(c) || (keepSlash && c == '/')) {
        to.append(c);
      } else if (c < 0x80) {
        escape(c, to);
      } else {
        int next = text.offsetByCodePoints(i, 1);
        for (byte octet : text.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
          escape(octet & 0xff, to);
        }
        i = next - 1;
      }
    }
  }

  private static void escape(int octet, StringBuilder to) {
    to.append('%').append(HEX.toHighHexDigit(octet)).append(HEX.toLowHexDigit(octet));
  }

  private static boolean isEscape(String path, int at) {
    return path.charAt(at) == '%'
        && at + 2 < path.length()
        && HexFormat.isHexDigit(path.charAt(at + 1))
        && HexFormat.isHexDigit(path.charAt(at + 2));
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
