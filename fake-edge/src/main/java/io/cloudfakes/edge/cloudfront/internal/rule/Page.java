package io.cloudfakes.edge.cloudfront.internal.rule;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param marker that of the request
 * @param next what stands on the page last, when more follow; else null
 */
public record Page<T>(List<T> items, String marker, int size, @Nullable String next) {
  /** The greatest page, and the usual one. */
  private static final int MOST = 100;

  /**
   * The page after a marker.
   *
   * @param key of something in the list, by which the list is ordered
   */
  public static <T> Page<T> of(
      List<T> all, Function<T, String> key, @Nullable String marker, @Nullable String maxItems) {
    String after = marker == null ? "" : marker;
    return first(
        all.stream().filter(one -> key.apply(one).compareTo(after) > 0).toList(),
        key,
        after,
        size(maxItems));
  }

  /** The page that begins a list, which has only what comes after the marker. */
  public static <T> Page<T> from(
      List<T> rest, Function<T, String> key, @Nullable String marker, @Nullable String maxItems) {
    return first(rest, key, marker == null ? "" : marker, size(maxItems));
  }

  private static <T> Page<T> first(List<T> rest, Function<T, String> key, String marker, int size) {
    List<T> page = rest.subList(0, Math.min(size, rest.size()));
    return new Page<>(
        page,
        marker,
        size,
        page.size() < rest.size() ? key.apply(page.get(page.size() - 1)) : null);
  }

  private static int size(@Nullable String maxItems) {
    if (maxItems == null) {
      return MOST;
    }
    try {
      int asked = Integer.parseInt(maxItems);
      if (asked >= 1) {
        return Math.min(asked, MOST);
      }
    } catch (NumberFormatException e) {
      throw CloudFrontErrors.invalidArgument("The parameter MaxItems is not a number.");
    }
    throw CloudFrontErrors.invalidArgument("The parameter MaxItems must be at least 1.");
  }

  /** What a list says of itself, by the member's name; null for what it does not say. */
  public @Nullable Object value(String member, Function<T, ?> item) {
    return switch (member) {
      case "Marker" -> marker;
      case "NextMarker" -> next;
      case "MaxItems" -> size;
      case "IsTruncated" -> next != null;
      case "Quantity" -> items.size();
      case "Items" -> items.isEmpty() ? null : items.stream().map(item).toList();
      default -> null;
    };
  }
}
