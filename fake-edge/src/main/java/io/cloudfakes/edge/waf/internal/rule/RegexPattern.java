package io.cloudfakes.edge.waf.internal.rule;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions as AWS WAF has them: those of PCRE without back references, atomic groups,
 * possessive quantifiers, {@code \R} and the like. They are turned into Java's, which means other
 * things by some of the same signs. They match bytes, one in each char.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/developerguide/waf-regex-pattern-support.html">Supported
 *     regular expression syntax</a>
 */
public final class RegexPattern {
  private static final Pattern QUANTIFIER = Pattern.compile("[*+?]|\\{[0-9]+(,[0-9]*)?\\}");
  private static final Pattern POSIX = Pattern.compile("\\[:(\\^?)([a-z]+):\\]");
  private static final Map<String, String> CLASSES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("alnum", "Alnum"),
              Map.entry("alpha", "Alpha"),
              Map.entry("ascii", "ASCII"),
              Map.entry("blank", "Blank"),
              Map.entry("cntrl", "Cntrl"),
              Map.entry("digit", "Digit"),
              Map.entry("graph", "Graph"),
              Map.entry("lower", "Lower"),
              Map.entry("print", "Print"),
              Map.entry("punct", "Punct"),
              Map.entry("space", "Space"),
              Map.entry("upper", "Upper"),
              Map.entry("xdigit", "XDigit")));

  /** Escapes outside of brackets that AWS WAF does not have, but Java does. */
  private static final String REFUSED = "123456789kRg";

  private final String text;
  private final StringBuilder java = new StringBuilder();
  private boolean supported = true;
  private int at;

  private RegexPattern(String text) {
    this.text = text;
  }

  /** A pattern that has been found to be valid. */
  public static Pattern compile(String regex) {
    Pattern pattern = parse(regex);
    if (pattern == null) {
      throw new IllegalArgumentException("Not a regular expression of AWS WAF: " + regex);
    }
    return pattern;
  }

  /** Null when AWS WAF does not take it. */
  static @Nullable Pattern parse(String regex) {
    RegexPattern parser =
        new RegexPattern(
            new String(regex.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    parser.read();
    try {
      // In PCRE only a line feed ends a line.
      return parser.supported ? Pattern.compile(parser.java.toString(), Pattern.UNIX_LINES) : null;
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        escape(false);
      } else if (c == '[') {
        brackets();
      } else if (!quantifier()) {
        supported &= !text.startsWith("(?>", at);
        // A brace that begins no quantifier is a brace.
        java.append(c == '{' ? "\\{" : String.valueOf(c));
        at++;
      }
    }
  }

  private void escape(boolean inBrackets) {
    if (at + 1 == text.length()) {
      supported = false;
    } else if (text.startsWith("\\Q", at)) {
      int end = text.indexOf("\\E", at);
      java.append(text, at, end < 0 ? text.length() : end + 2);
      at = end < 0 ? text.length() : end + 2;
      return;
    } else {
      supported &= inBrackets || REFUSED.indexOf(text.charAt(at + 1)) < 0;
      java.append(text, at, at + 2);
    }
    at += 2;
  }

  /** Java has sets within sets and cuts of sets, PCRE has classes with names. */
  private void brackets() {
    java.append('[');
    at++;
    if (text.startsWith("^", at)) {
      java.append('^');
      at++;
    }
    for (boolean first = true; at < text.length(); first = false) {
      char c = text.charAt(at);
      Matcher posix = POSIX.matcher(text).region(at, text.length());
      if (c == '\\') {
        escape(true);
      } else if (c == '[' && posix.lookingAt()) {
        String name = CLASSES.get(posix.group(2));
        supported &= name != null;
        java.append(posix.group(1).isEmpty() ? "\\p{" : "\\P{").append(name).append('}');
        at = posix.end();
      } else {
        at++;
        if (c == ']' && !first) {
          java.append(']');
          return;
        }
        java.append("[]&".indexOf(c) < 0 ? "" : "\\").append(c);
      }
    }
    supported = false;
  }

  /** Reads how often something comes; false when nothing of that is here. */
  private boolean quantifier() {
    Matcher quantifier = QUANTIFIER.matcher(text).region(at, text.length());
    if (!quantifier.lookingAt()) {
      return false;
    }
    java.append(quantifier.group());
    at = quantifier.end();
    supported &= !text.startsWith("+", at);
    if (text.startsWith("?", at)) {
      java.append('?');
      at++;
    }
    return true;
  }
}
