package io.cloudfakes.edge.cloudfront.internal.cache;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Requests for one object of which only the first goes to the origin, while the rest wait for what
 * it brings.
 *
 * @param <T> what is brought
 */
public final class Collapsing<T> {
  private record Leader<T>(Thread thread, CompletableFuture<@Nullable T> brought) {}

  private final Map<CacheKey, Leader<T>> leaders = new ConcurrentHashMap<>();

  /** What a request came to: as the first, or by waiting for it. */
  public record Brought<T>(@Nullable T what, boolean waited) {}

  /**
   * Brings an object, or waits for who is at it.
   *
   * @param fetch null is for what is the asker's alone: who waited has to ask again
   */
  public Brought<T> bring(CacheKey key, Supplier<@Nullable T> fetch) {
    Leader<T> mine = new Leader<>(Thread.currentThread(), new CompletableFuture<>());
    Leader<T> first = leaders.putIfAbsent(key, mine);
    if (first != null && first.thread() != mine.thread()) {
      return new Brought<>(first.brought().join(), true);
    }
    if (first != null) {
      // An origin that leads back to the same object: waiting for oneself would never end.
      return new Brought<>(fetch.get(), false);
    }
    try {
      T what = fetch.get();
      mine.brought().complete(what);
      return new Brought<>(what, false);
    } finally {
      leaders.remove(key, mine);
      // After a failure the others ask for themselves.
      mine.brought().complete(null);
    }
  }
}
