package io.cloudfakes.edge.waf.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the order of their names
 * @param nextMarker the last name of the page; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextMarker) {
  private static final int MOST = 100;

  public static <V, T> Page<T> of(
      SortedMap<String, V> all,
      @Nullable String marker,
      @Nullable Integer limit,
      Function<V, T> described) {
    int count = limit == null ? MOST : limit;
    List<T> items = new ArrayList<>();
    String last = null;
    SortedMap<String, V> rest = marker == null ? all : all.tailMap(marker + "\0");
    for (Map.Entry<String, V> entry : rest.entrySet()) {
      if (items.size() == count) {
        return new Page<>(items, last);
      }
      items.add(described.apply(entry.getValue()));
      last = entry.getKey();
    }
    return new Page<>(items, null);
  }
}
