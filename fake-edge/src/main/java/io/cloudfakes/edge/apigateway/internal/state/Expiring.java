package io.cloudfakes.edge.apigateway.internal.state;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * Values that are kept until a moment, at most {@value #MOST} of them.
 *
 * @param <V> an immutable value
 */
public record Expiring<V>(HashPMap<String, Kept<V>> byKey) {
  private static final int MOST = 1_000;

  /** A value and when it is forgotten. */
  public record Kept<V>(V value, Instant until) {}

  /** Nothing is kept. */
  public static <V> Expiring<V> none() {
    return new Expiring<>(HashTreePMap.empty());
  }

  /** The value of a key; null when there is none any more. */
  public @Nullable V get(String key, Instant now) {
    Kept<V> kept = byKey.get(key);
    return kept == null || !now.isBefore(kept.until()) ? null : kept.value();
  }

  /** The same with that value, and without some that are over when there are too many. */
  public Expiring<V> with(String key, V value, Instant until, Instant now) {
    HashPMap<String, Kept<V>> next = byKey;
    if (next.size() >= MOST) {
      for (Map.Entry<String, Kept<V>> entry : byKey.entrySet()) {
        if (!now.isBefore(entry.getValue().until())) {
          next = next.minus(entry.getKey());
        }
      }
      next = next.size() >= MOST ? HashTreePMap.empty() : next;
    }
    return new Expiring<>(next.plus(key, new Kept<>(value, until)));
  }

  /** The same without that key's. */
  public Expiring<V> without(String key) {
    return new Expiring<>(byKey.minus(key));
  }
}
