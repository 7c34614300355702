package io.cloudfakes.iam;

/**
 * Texts with wildcards as policies write them. In a compiled text the two wildcards are characters
 * that no text has (Unicode's noncharacters), so that a literal star stays one.
 */
final class Glob {
  static final char ANY = '\uFFFF';
  static final char ONE = '\uFFFE';

  private Glob() {}

  /** Whether the whole text is what the compiled pattern describes. */
  static boolean matches(String pattern, String text, boolean ignoreCase) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == ANY) {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && same(pattern.charAt(p), text.charAt(t), ignoreCase)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == ANY) {
      p++;
    }
    return p == pattern.length();
  }

  private static boolean same(char pattern, char text, boolean ignoreCase) {
    return pattern == ONE
        || pattern == text
        || (ignoreCase && Character.toLowerCase(pattern) == Character.toLowerCase(text));
  }

  /** The two wildcards of a text put in as what they mean. */
  static String compile(String text) {
    return text.replace('*', ANY).replace('?', ONE);
  }

  static boolean hasWildcard(String compiled) {
    return compiled.indexOf(ANY) >= 0 || compiled.indexOf(ONE) >= 0;
  }
}
