package io.cloudfakes.edge.cloudfront.internal.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one edge location keeps, of all distributions: as much as its bound allows, and what is used
 * least goes first. Times are none of its business: {@link Lookup} decides by the world's clock
 * what of it is still good.
 */
public final class EdgeCache {
  /** What an object weighs beside its body: about what its headers and its key take. */
  private static final int OVERHEAD = 1_000;

  private final Cache<CacheKey, CachedObject> objects;

  /**
   * An empty cache.
   *
   * @param bound in bytes
   */
  public EdgeCache(long bound) {
    this.objects =
        Caffeine.newBuilder()
            .maximumWeight(bound)
            .<CacheKey, CachedObject>weigher((key, object) -> weight(key, object))
            // Nothing happens but on the threads of those who ask.
            .executor(Runnable::run)
            .build();
  }

  private static int weight(CacheKey key, CachedObject object) {
    long weight =
        OVERHEAD
            + object.reply().body().length()
            + 2L * (key.target().length() + key.variant().length());
    return (int) Math.min(Integer.MAX_VALUE, weight);
  }

  public @Nullable CachedObject find(CacheKey key) {
    return objects.getIfPresent(key);
  }

  /** Keeps an object in place of the one before; null for none. */
  public void keep(CacheKey key, @Nullable CachedObject object) {
    if (object == null) {
      objects.invalidate(key);
    } else {
      objects.put(key, object);
    }
  }

  /** Drops all that fits. */
  public void drop(Predicate<CacheKey> which) {
    objects.asMap().keySet().removeIf(which);
  }

  /** How many objects there are. */
  public long size() {
    objects.cleanUp();
    return objects.estimatedSize();
  }

  /** What they weigh, in bytes. */
  public long weight() {
    objects.cleanUp();
    return objects
        .policy()
        .eviction()
        .map(eviction -> eviction.weightedSize().orElse(0))
        .orElse(0L);
  }
}
