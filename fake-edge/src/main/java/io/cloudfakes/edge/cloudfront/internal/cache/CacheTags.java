package io.cloudfakes.edge.cloudfront.internal.cache;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tags by which an origin has objects invalidated together, whatever their paths: texts of
 * visible characters without commas, whose case does not matter.
 */
public final class CacheTags {
  /** More of them an object does not have: the rest is not read. */
  private static final int MOST = 50;

  private static final int LONGEST = 256;

  private CacheTags() {}

  /**
   * The tags that an answer names.
   *
   * @param header where; "" for nowhere
   */
  static Set<String> of(HeaderLines headers, String header) {
    String told = header.isEmpty() ? null : headers.joined(header);
    if (told == null) {
      return Set.of();
    }
    Set<String> tags = new TreeSet<>();
    for (String one : told.split(",", -1)) {
      String tag = plain(one.trim());
      if (isTag(tag) && tags.size() < MOST) {
        tags.add(tag);
      }
    }
    return tags;
  }

  public static boolean isTag(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().allMatch(c -> c > ' ' && c <= '~' && c != ',');
  }

  /** As tags are compared. */
  static String plain(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }
}
