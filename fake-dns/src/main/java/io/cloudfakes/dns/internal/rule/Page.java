package io.cloudfakes.dns.internal.rule;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what it has
 * @param next the first of the next page; null on the last page
 */
public record Page<T>(List<T> items, @Nullable T next) {
  /** The usual greatest size. */
  public static final int MOST = 100;

  /**
   * The page that begins with the first of a list that is wanted.
   *
   * @param begins whether something stands on the page or after it
   */
  public static <T> Page<T> of(List<T> all, Predicate<T> begins, int size) {
    int from = 0;
    while (from < all.size() && !begins.test(all.get(from))) {
      from++;
    }
    int to = Math.min(all.size(), from + size);
    return new Page<>(all.subList(from, to), to < all.size() ? all.get(to) : null);
  }

  public boolean isTruncated() {
    return next != null;
  }

  /** The size of page that {@code MaxItems} asks for: at most that many. */
  public static int size(@Nullable String maxItems, int most) {
    if (maxItems == null) {
      return most;
    }
    try {
      int asked = Integer.parseInt(maxItems);
      if (asked >= 1) {
        return Math.min(asked, most);
      }
    } catch (NumberFormatException e) {
      throw Route53Errors.invalidInput(
          "Invalid value for MaxItems: '" + maxItems + "' is not a number");
    }
    throw Route53Errors.invalidInput("Invalid value for MaxItems: it must be at least 1");
  }

  /** The place of a page by the token that the page before it gave. */
  public static <T> Page<T> at(
      List<T> all, Function<T, String> key, @Nullable String token, int size) {
    if (token == null) {
      return of(all, one -> true, size);
    }
    String start;
    try {
      start = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Route53Errors.error(
          "InvalidPaginationToken",
          "The value that you specified to get the second or subsequent page of results is invalid.");
    }
    return of(all, one -> key.apply(one).compareTo(start) >= 0, size);
  }

  /** The token that stands for the next page; null on the last. */
  public @Nullable String token(Function<T, String> key) {
    T first = next;
    return first == null
        ? null
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(key.apply(first).getBytes(StandardCharsets.UTF_8));
  }
}
