package io.cloudfakes.edge.cloudfront.internal.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one edge location keeps, of all distributions: never more than its bound allows, and what
 * was asked for longest ago goes first. Times are none of its business: {@link Lookup} decides by
 * the world's clock what of it is still good.
 *
 * <p>What goes depends on nothing but what was asked for, and in which order: that is why it is no
 * Caffeine, which lets chance decide between objects that are asked for often.
 */
public final class EdgeCache {
  /** What an object weighs beside its texts and its body, about: entry, records, times. */
  private static final long OBJECT = 512;

  /** What a text weighs beside its characters. */
  private static final int TEXT = 56;

  /** What a header line weighs beside its texts. */
  private static final int LINE = 32;

  private final long bound;
  private final ReentrantLock lock = new ReentrantLock();
  private Shelf shelf;

  /**
   * An empty cache.
   *
   * @param bound in bytes
   */
  public EdgeCache(long bound) {
    this(bound, new Shelf());
  }

  private EdgeCache(long bound, Shelf shelf) {
    this.bound = bound;
    this.shelf = shelf;
  }

  /** The objects, which several caches have in common until one of them is used. */
  private static final class Shelf {
    // What is asked for moves to the end.
    private final Map<CacheKey, CachedObject> objects = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicInteger owners = new AtomicInteger(1);
    private long weight;

    Shelf copy() {
      Shelf copy = new Shelf();
      copy.objects.putAll(objects);
      copy.weight = weight;
      return copy;
    }

    @Nullable CachedObject remove(CacheKey key) {
      CachedObject gone = objects.remove(key);
      if (gone != null) {
        weight -= weight(key, gone);
      }
      return gone;
    }
  }

  /** What an object takes of the memory, with its key: an estimate, rather too much. */
  static long weight(CacheKey key, CachedObject object) {
    long weight = OBJECT + text(key.target()) + text(key.variant());
    for (Header line : object.reply().headers().lines()) {
      weight += LINE + text(line.name()) + text(line.value());
    }
    for (String tag : object.tags()) {
      weight += text(tag);
    }
    return weight + object.reply().body().length();
  }

  private static int text(String text) {
    return TEXT + text.length();
  }

  /** A cache that has the same objects, found as fast as none: they are copied when one changes. */
  public EdgeCache fork() {
    lock.lock();
    try {
      shelf.owners.incrementAndGet();
      return new EdgeCache(bound, shelf);
    } finally {
      lock.unlock();
    }
  }

  public @Nullable CachedObject find(CacheKey key) {
    return using(own -> own.objects.get(key));
  }

  /** Keeps an object in place of the one before; null for none. */
  public void keep(CacheKey key, @Nullable CachedObject object) {
    long weight = object == null ? 0 : weight(key, object);
    using(
        own -> {
          own.remove(key);
          if (object != null && weight <= bound) {
            makeRoom(own, weight);
            own.objects.put(key, object);
            own.weight += weight;
          }
          return true;
        });
  }

  private void makeRoom(Shelf own, long weight) {
    while (own.weight + weight > bound) {
      own.remove(own.objects.keySet().iterator().next());
    }
  }

  /** Drops all that fits. */
  public void drop(BiPredicate<CacheKey, CachedObject> which) {
    using(
        own ->
            own.objects
                .entrySet()
                .removeIf(
                    entry -> {
                      boolean goes = which.test(entry.getKey(), entry.getValue());
                      own.weight -= goes ? weight(entry.getKey(), entry.getValue()) : 0;
                      return goes;
                    }));
  }

  /** How many objects there are. */
  public long size() {
    return using(own -> (long) own.objects.size());
  }

  /** What they weigh, in bytes. */
  public long weight() {
    return using(own -> own.weight);
  }

  /** Even looking for an object changes which one goes next: a shelf in common is copied first. */
  private <T extends @Nullable Object> T using(Function<Shelf, T> use) {
    lock.lock();
    try {
      if (shelf.owners.get() > 1) {
        // Nobody touches it as long as it has other owners, and this one has it until the copy is
        // made.
        Shelf copy = shelf.copy();
        shelf.owners.decrementAndGet();
        shelf = copy;
      }
      return use.apply(shelf);
    } finally {
      lock.unlock();
    }
  }
}
