package io.cloudfakes.seed;

/**
 * The one number that all chance of a world grows from. Nothing is drawn in order of arrival: a
 * value is a hash of the seed, what it is for, and which call asks, so the same call gets the same
 * value whatever else happens around it.
 *
 * @param value any number; printed when a test fails, so that it can be set again
 */
public record Seed(long value) {
  /** A well-spread 64-bit number for a name: the start of an identity. */
  public long hash(String name) {
    return mix(value, name);
  }

  /** A well-spread 64-bit number for a purpose of one identity. */
  public long hash(String purpose, long identity) {
    return mix(value ^ finish(identity), purpose);
  }

  /** The same as {@link #hash(String, long)} for several numbers of one purpose. */
  public long hash(String purpose, long identity, long index) {
    return finish(hash(purpose, identity) + index * 0x9E3779B97F4A7C15L);
  }

  /** An identity narrowed down by one more name. */
  public static long narrow(long identity, String name) {
    return mix(identity, name);
  }

  /** An identity narrowed down by a number. */
  public static long narrow(long identity, long number) {
    return finish(identity + number * 0x9E3779B97F4A7C15L);
  }

  /** The seed of a world made from this one, for example a fork. */
  public Seed child(String name) {
    return new Seed(mix(~value, name));
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
