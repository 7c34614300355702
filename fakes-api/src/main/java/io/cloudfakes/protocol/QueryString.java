package io.cloudfakes.protocol;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query part of a request target, read as AWS's front ends read it. */
public final class QueryString {
  private QueryString() {}

  /**
   * The parameters in the order sent; those of one name together, at the place of the first. A
   * parameter without {@code =} has the value "".
   */
  public static Map<String, List<String>> parse(String raw) {
    if (raw.isEmpty()) {
      return Map.of();
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    int from = 0;
    while (from <= raw.length()) {
      int end = raw.indexOf('&', from);
      if (end < 0) {
        end = raw.length();
      }
      if (end > from) {
        int equals = raw.indexOf('=', from);
        boolean named = equals >= 0 && equals < end;
        String name = decode(raw.substring(from, named ? equals : end));
        String value = named ? decode(raw.substring(equals + 1, end)) : "";
        parameters.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
      }
      from = end + 1;
    }
    return Collections.unmodifiableMap(parameters);
  }

  /** The parameters percent-encoded, each as {@code name=value}. */
  public static String encode(Map<String, List<String>> parameters) {
    StringBuilder raw = new StringBuilder();
    parameters.forEach(
        (name, values) -> {
          for (String value : values) {
            raw.append(raw.isEmpty() ? "" : "&").append(encode(name)).append('=');
            raw.append(encode(value));
          }
        });
    return raw.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Percent-decoded as UTF-8. A plus sign is a space, as S3 and every other AWS service take it in
   * a query string (never in a path). A percent sign that two hexadecimal digits do not follow
   * stands for itself.
   */
  public static String decode(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0 && isAscii(text)) {
      return text;
    }
    byte[] bytes = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int octet = c == '%' ? octet(text, i) : -1;
      if (octet >= 0) {
        bytes[length++] = (byte) octet;
        i += 2;
      } else {
        // The parser below keeps each octet of the request line as one char.
        bytes[length++] = (byte) (c == '+' ? ' ' : c);
      }
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private static int octet(String text, int percent) {
    if (percent + 3 > text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(percent + 1), 16);
    int low = Character.digit(text.charAt(percent + 2), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
