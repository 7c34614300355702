package io.cloudfakes.junit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes content out of reports, which are kept and passed on: texts and bytes become their length
 * and a short print by which equal ones can be told. Numbers and names stay.
 */
final class Redaction {
  static final String PARAMETER = "cloudfakes.report.values";

  private static final Pattern CONTENT =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|base64:[A-Za-z0-9+/=]+");

  private final boolean shown;

  Redaction(boolean shown) {
    this.shown = shown;
  }

  /** Whether content may stand as it is, also where it cannot be told from the rest. */
  boolean showsContent() {
    return shown;
  }

  String of(String text) {
    if (shown) {
      return text;
    }
    Matcher content = CONTENT.matcher(text);
    return content.replaceAll(
        found -> {
          String inner = found.group(1) == null ? found.group() : found.group(1);
          return Matcher.quoteReplacement(
              "\u2039" + inner.length() + ":" + print(inner) + "\u203a");
        });
  }

  private static String print(String text) {
    return String.format("%04x", text.hashCode() & 0xffff);
  }
}
