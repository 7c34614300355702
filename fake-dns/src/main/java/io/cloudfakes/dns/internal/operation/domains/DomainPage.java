package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the marker of the next page; null on the last
 */
record DomainPage<T>(List<T> items, @Nullable String next) {
  private static final int USUAL = 20;

  /** The page that begins at a marker, which is the number of items before it. */
  static <T> DomainPage<T> of(List<T> all, @Nullable String marker, @Nullable Integer maxItems) {
    if (marker != null && !marker.matches("\\d{1,9}")) {
      throw DomainErrors.invalidInput("Invalid marker: " + marker);
    }
    int from = marker == null ? 0 : Math.min(Integer.parseInt(marker), all.size());
    int to = Math.min(all.size(), from + (maxItems == null ? USUAL : maxItems));
    return new DomainPage<>(
        List.copyOf(all.subList(from, to)), to < all.size() ? String.valueOf(to) : null);
  }
}
