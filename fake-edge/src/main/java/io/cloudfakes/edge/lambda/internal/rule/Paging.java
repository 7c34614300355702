package io.cloudfakes.edge.lambda.internal.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: what comes after the marker, in the order of its names.
 *
 * @param items in order
 * @param nextMarker null on the last page
 */
public record Paging<T>(List<T> items, @Nullable String nextMarker) {
  private static final int MOST = 50;

  /**
   * Cuts a page out of a list.
   *
   * @throws io.cloudfakes.AwsErrorException when the marker was not given by Lambda
   */
  public static <V, T> Paging<T> of(
      SortedMap<String, V> all,
      @Nullable String marker,
      @Nullable Integer maxItems,
      Function<V, T> described) {
    int count = maxItems == null ? MOST : Math.min(maxItems, MOST);
    String after = after(marker);
    List<T> page = new ArrayList<>();
    String last = "";
    for (Map.Entry<String, V> entry : all.tailMap(after).entrySet()) {
      if (entry.getKey().equals(after)) {
        continue;
      }
      if (page.size() == count) {
        return new Paging<>(page, marker(last));
      }
      page.add(described.apply(entry.getValue()));
      last = entry.getKey();
    }
    return new Paging<>(page, null);
  }

  private static String marker(String lastName) {
    return Base64.getEncoder().encodeToString(lastName.getBytes(StandardCharsets.UTF_8));
  }

  private static String after(@Nullable String marker) {
    if (marker == null || marker.isEmpty()) {
      return "";
    }
    try {
      return new String(Base64.getDecoder().decode(marker), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw LambdaErrors.invalidParameter("Invalid Marker").asException();
    }
  }
}
