package io.cloudfakes.seed;

/**
 * The one number that all chance of a world grows from. Nothing is drawn in order of arrival: a
 * value is a hash of the seed, what it is for, and which call asks, so the same call gets the same
 * value whatever else happens around it.
 *
 * @param value any number; printed when a test fails, so that it can be set again
 */
public record Seed(long value) {
  /** A well-spread 64-bit hash of the seed, a purpose and an identity. */
  public long hash(String purpose, String identity) {
    return mix(mix(value, purpose), identity);
  }

  /** The same as {@link #hash(String, String)} for several values of one purpose and identity. */
  public long hash(String purpose, String identity, long index) {
    return finish(hash(purpose, identity) + index * 0x9E3779B97F4A7C15L);
  }

  /** The seed of a world made from this one, for example a fork. */
  public Seed child(String name) {
    return new Seed(hash("child", name));
  }

  private static long mix(long start, String text) {
    long h = start ^ 0x9E3779B97F4A7C15L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001B3L;
      h ^= h >>> 29;
    }
    return finish(h);
  }

  /** The finaliser of SplitMix64. */
  private static long finish(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
