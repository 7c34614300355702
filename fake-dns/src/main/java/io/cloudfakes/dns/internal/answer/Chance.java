package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What answers draw by where Route 53 leaves it to chance: hashes of the world's seed, of what is
 * asked, and of how often it was asked before. So the n-th answer is the same whatever else
 * happens, and over many it has the right shares.
 */
public final class Chance {
  private final Seed seed;
  private final Map<String, AtomicLong> asked = new ConcurrentHashMap<>();

  public Chance(Seed seed) {
    this.seed = seed;
  }

  /** The draw of the next answer made of those record sets. */
  Draw next(String zone, String owner, int type) {
    String what = zone + ' ' + owner + ' ' + type;
    long occurrence = asked.computeIfAbsent(what, w -> new AtomicLong()).getAndIncrement();
    return new Draw(seed, Seed.narrow(seed.hash(what), occurrence));
  }

  /** Begins again, as if nothing had been asked. */
  public void reset() {
    asked.clear();
  }

  /** The chance of one answer. */
  record Draw(Seed seed, long identity) {
    /** A number in [0, 1). */
    double fraction() {
      return (seed.hash("dns", identity) >>> 11) * 0x1.0p-53;
    }

    /** The same things in another order, each order as likely as another. */
    <T> List<T> shuffled(List<T> things) {
      if (things.size() < 2) {
        return things;
      }
      List<T> shuffled = new ArrayList<>(things);
      for (int i = shuffled.size() - 1; i > 0; i--) {
        int other = (int) Long.remainderUnsigned(seed.hash("dns order", identity, i), i + 1L);
        T moved = shuffled.set(i, shuffled.get(other));
        shuffled.set(other, moved);
      }
      return shuffled;
    }
  }
}
