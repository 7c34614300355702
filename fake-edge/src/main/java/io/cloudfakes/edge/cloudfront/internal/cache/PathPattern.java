package io.cloudfakes.edge.cloudfront.internal.cache;

/**
 * A path pattern of a cache behaviour: {@code *} is any run of characters, {@code ?} is any one.
 * The case of letters counts.
 */
public record PathPattern(String text) {
  /** Whether it takes a path; both may begin with a slash or not. */
  public boolean takes(String path) {
    String pattern = text.startsWith("/") ? text.substring(1) : text;
    return matches(pattern, path.startsWith("/") ? path.substring(1) : path);
  }

  public boolean matches(String value) {
    return matches(text, value);
  }

  private static boolean matches(String pattern, String value) {
    int p = 0;
    int v = 0;
    int star = -1;
    int mark = 0;
    while (v < value.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = v;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == value.charAt(v))) {
        p++;
        v++;
      } else if (star >= 0) {
        p = star + 1;
        v = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
