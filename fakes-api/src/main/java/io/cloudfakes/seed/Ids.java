package io.cloudfakes.seed;

import java.util.UUID;

/**
 * The ids one call may hand out: a pure function of the world's seed, the call's identity, and the
 * purpose named.
 */
public final class Ids {
  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private static final char[] ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".toCharArray();
  private static final char[] BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();

  private final Seed seed;
  private final long identity;

  /**
   * The ids of one identity.
   *
   * @param identity a number that stands for the call, see {@link Seed#hash(String)} and {@link
   *     Seed#narrow(long, String)}
   */
  public Ids(Seed seed, long identity) {
    this.seed = seed;
    this.identity = identity;
  }

  /** 64 random bits. */
  public long bits(String purpose) {
    return seed.hash(purpose, identity);
  }

  /** A number in [0, 1). */
  public double fraction(String purpose) {
    return (bits(purpose) >>> 11) * 0x1.0p-53;
  }

  /** Lower-case hexadecimal digits. */
  public String hex(String purpose, int length) {
    return of(purpose, length, HEX);
  }

  /** Capital letters and digits, as in request ids. */
  public String alphanumeric(String purpose, int length) {
    return of(purpose, length, ALPHANUMERIC);
  }

  /** Letters of both cases and digits. */
  public String base62(String purpose, int length) {
    return of(purpose, length, BASE62);
  }

  /** A version-4 UUID, lower case. */
  public String uuid(String purpose) {
    long high = (seed.hash(purpose, identity, 0) & ~0xF000L) | 0x4000L;
    long low = (seed.hash(purpose, identity, 1) & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  private String of(String purpose, int length, char[] alphabet) {
    char[] out = new char[length];
    long bits = 0;
    for (int i = 0; i < length; i++) {
      // Ten letters of up to six bits from each 64.
      if (i % 10 == 0) {
        bits = seed.hash(purpose, identity, i);
      }
      out[i] = alphabet[(int) Long.remainderUnsigned(bits & 63, alphabet.length)];
      bits >>>= 6;
    }
    return new String(out);
  }
}
