package io.cloudfakes.edge.cloudfront.internal.cache;

/**
 * One item of an invalidation. A path may end with an asterisk, which stands for any rest. All
 * variants of what it names go, whatever headers and cookies they were kept under. A tag, after a
 * number sign, stands for itself alone.
 */
public record InvalidationPath(String text) {
  /** Whether an object goes that is kept under a key. */
  public boolean takes(CacheKey key, CachedObject object) {
    return isTag()
        ? object.tags().contains(CacheTags.plain(text.substring(1)))
        : takes(key.target());
  }

  /** Whether what is kept under that target goes. */
  boolean takes(String target) {
    String path = text.startsWith("/") ? text : "/" + text;
    return path.endsWith("*")
        ? target.startsWith(path.substring(0, path.length() - 1))
        : target.equals(path);
  }

  private boolean isTag() {
    return text.startsWith("#");
  }
}
