package io.cloudfakes.edge.cloudfront.internal.cache;

/**
 * One path of an invalidation: it may end with an asterisk, which stands for any rest. All variants
 * of what it names go, whatever headers and cookies they were kept under.
 */
public record InvalidationPath(String text) {
  /** Whether what is kept under that target goes. */
  public boolean takes(String target) {
    String path = text.startsWith("/") ? text : "/" + text;
    return path.endsWith("*")
        ? target.startsWith(path.substring(0, path.length() - 1))
        : target.equals(path);
  }

  public boolean isWildcard() {
    return text.endsWith("*");
  }
}
