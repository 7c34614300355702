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

  /** What stands before the name in a marker: names may be empty, and markers may not. */
  private static final String START = "/";

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
    String after = marker == null || marker.isEmpty() ? null : after(marker);
    List<T> page = new ArrayList<>();
    String last = "";
    SortedMap<String, V> rest = after == null ? all : all.tailMap(after);
    for (Map.Entry<String, V> entry : rest.entrySet()) {
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
    return Base64.getEncoder().encodeToString((START + lastName).getBytes(StandardCharsets.UTF_8));
  }

  private static String after(String marker) {
    try {
      String text = new String(Base64.getDecoder().decode(marker), StandardCharsets.UTF_8);
      if (text.startsWith(START)) {
        return text.substring(START.length());
      }
    } catch (IllegalArgumentException e) {
      // Refused below, in the same words as a text that Lambda did not give.
    }
    throw LambdaErrors.invalidParameter("Invalid Marker").asException();
  }
}
