package io.cloudfakes.edge.apigateway.internal.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param position where the next page begins; null when this is the last
 */
public record Paging<T>(List<T> items, @Nullable String position) {
  private static final int USUAL = 25;
  private static final int MOST = 500;

  /**
   * A page of things that have keys, in the order of the keys.
   *
   * @param position of the page before; null for the first
   * @param limit how many at most; null for 25
   */
  public static <T> Paging<T> of(
      NavigableMap<String, T> all, @Nullable String position, @Nullable Integer limit) {
    return of(all, position, limit, USUAL);
  }

  /** The same where AWS gives another number of things by itself. */
  public static <T> Paging<T> of(
      NavigableMap<String, T> all, @Nullable String position, @Nullable Integer limit, int usual) {
    int count = limit == null ? usual : limit;
    if (count < 1 || count > MOST) {
      throw RestErrors.badRequest("Invalid limit specified. Must be between 1 and " + MOST);
    }
    List<T> items = new ArrayList<>();
    String last = "";
    for (Map.Entry<String, T> entry :
        (position == null ? all : all.tailMap(keyOf(position), false)).entrySet()) {
      if (items.size() == count) {
        return new Paging<>(items, positionOf(last));
      }
      items.add(entry.getValue());
      last = entry.getKey();
    }
    return new Paging<>(items, null);
  }

  private static String positionOf(String key) {
    return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String keyOf(String position) {
    try {
      return new String(Base64.getDecoder().decode(position), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw RestErrors.badRequest("Invalid position parameter");
    }
  }
}
