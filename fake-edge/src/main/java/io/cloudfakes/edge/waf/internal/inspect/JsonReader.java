package io.cloudfakes.edge.waf.internal.inspect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as AWS WAF does, which is no strict reader: a missing comma between the members of an
 * object, a missing colon or several of them are passed over. It stops at other faults, at a key
 * that comes twice, and at a root that is neither an object nor an array. Texts hold one byte in
 * each char.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-fields-list.html">Request
 *     components in AWS WAF</a>
 */
final class JsonReader {
  /** Deeper ones would use up the stack. */
  private static final int DEPTH = 1000;

  private static final Pattern WORD =
      Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final String text;
  private final @Nullable List<String> prefixes;
  private final boolean keys;
  private final boolean values;
  private final List<String> found = new ArrayList<>();
  private int at;

  /**
   * Of a body.
   *
   * @param paths JSON pointers of what is looked at, with all below it; null for everything
   * @param scope {@code KEY}, {@code VALUE} or {@code ALL}
   */
  JsonReader(String text, @Nullable List<String> paths, String scope) {
    this.text = text;
    this.prefixes =
        paths == null
            ? null
            : paths.stream().map(path -> bytes(path.endsWith("/") ? path : path + "/")).toList();
    this.keys = !scope.equals("VALUE");
    this.values = !scope.equals("KEY");
  }

  List<String> found() {
    return found;
  }

  /** Reads it all; false when it has to stop. */
  boolean document() {
    char first = peek();
    if ((first != '{' && first != '[') || !value("", 0)) {
      return false;
    }
    peek();
    return at == text.length();
  }

  /** The next char that is no blank; 0 at the end. */
  private char peek() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean value(String path, int depth) {
    char first = peek();
    if (depth == DEPTH) {
      return false;
    }
    return switch (first) {
      case '{' -> members(path, depth);
      case '[' -> elements(path, depth);
      case '"' -> see(string(), path);
      default -> see(word(), path);
    };
  }

  private boolean members(String path, int depth) {
    at++;
    Set<String> seen = new HashSet<>();
    boolean comma = false;
    while (comma || peek() != '}') {
      String key = peek() == '"' ? string() : null;
      if (key == null || !seen.add(key)) {
        return false;
      }
      String here = path + "/" + key.replace("~", "~0").replace("/", "~1");
      // The key that ends an included path is not looked at, only what is below it.
      if (keys && isIncluded(here)) {
        found.add(key);
      }
      while (peek() == ':') {
        at++;
      }
      if (!value(here, depth + 1)) {
        return false;
      }
      comma = comma();
    }
    at++;
    return true;
  }

  private boolean elements(String path, int depth) {
    at++;
    if (peek() == ']') {
      at++;
      return true;
    }
    int index = 0;
    do {
      if (!value(path + "/" + index++, depth + 1)) {
        return false;
      }
    } while (comma());
    boolean closed = peek() == ']';
    at++;
    return closed;
  }

  private boolean comma() {
    boolean is = peek() == ',';
    at += is ? 1 : 0;
    return is;
  }

  private boolean see(@Nullable String value, String path) {
    if (value != null && values && isIncluded(path + "/")) {
      found.add(value);
    }
    return value != null;
  }

  private boolean isIncluded(String path) {
    return prefixes == null || prefixes.stream().anyMatch(path::startsWith);
  }

  /** A number, true, false or null; null when it is none of them. */
  private @Nullable String word() {
    int from = at;
    while (at < text.length() && " \t\r\n,:]}[{\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at);
    return WORD.matcher(word).matches() ? word : null;
  }

  /** Between quotes; null when it is not closed or has what it may not have. */
  private @Nullable String string() {
    StringBuilder result = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return result.toString();
      }
      if (c < ' ' || (c == '\\' && !escape(result))) {
        return null;
      }
      if (c != '\\') {
        result.append(c);
      }
    }
    return null;
  }

  /** Reads an escape but for its last char. */
  private boolean escape(StringBuilder result) {
    at++;
    int simple = at < text.length() ? "\"\\/bfnrt".indexOf(text.charAt(at)) : -1;
    if (simple >= 0) {
      result.append("\"\\/\b\f\n\r\t".charAt(simple));
      return true;
    }
    int code = unit(at);
    if (code < 0) {
      return false;
    }
    at += 4;
    int low =
        Character.isHighSurrogate((char) code) && text.startsWith("\\", at + 1) ? unit(at + 2) : -1;
    if (low >= 0 && Character.isLowSurrogate((char) low)) {
      code = Character.toCodePoint((char) code, (char) low);
      at += 6;
    }
    result.append(bytes(Character.toString(code)));
    return true;
  }

  /** The number in {@code uXXXX}; -1 when there is none. */
  private int unit(int from) {
    return text.startsWith("u", from) ? Escapes.number(text, from + 1, 4) : -1;
  }

  private static String bytes(String chars) {
    return new String(chars.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
