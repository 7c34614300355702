package io.cloudfakes.s3.internal.rule;

/**
 * The CRC of two runs of bytes one after the other, from the CRC of each: what lets the checksum of
 * an object be made of those of its parts without reading it again.
 *
 * <p>A CRC is a remainder of polynomials over two elements, here in reflected form: the highest bit
 * stands for x to the power 0. To put {@code n} bytes after a run is to multiply its remainder by x
 * to the power {@code 8n}; what all bits are flipped with at the beginning and the end cancels out.
 */
final class CrcCombination {
  private final long polynomial;
  private final long one;

  /** For each k, x to the power 2^k. */
  private final long[] squares = new long[67];

  /**
   * The combination of one kind of CRC.
   *
   * @param width in bits
   * @param polynomial reflected, without its highest power
   */
  CrcCombination(int width, long polynomial) {
    this.polynomial = polynomial;
    this.one = 1L << (width - 1);
    long power = one >>> 1;
    for (int k = 0; k < squares.length; k++) {
      squares[k] = power;
      power = product(power, power);
    }
  }

  /**
   * The CRC of both runs together.
   *
   * @param length of the second run, in bytes
   */
  long combine(long first, long second, long length) {
    long shifted = first;
    int k = 3; // Eight bits a byte.
    for (long left = length; left != 0; left >>>= 1, k++) {
      if ((left & 1) != 0) {
        shifted = product(squares[k], shifted);
      }
    }
    return shifted ^ second;
  }

  private long product(long a, long b) {
    long sum = 0;
    long shifted = b;
    for (long bit = one; bit != 0; bit >>>= 1) {
      if ((a & bit) != 0) {
        sum ^= shifted;
      }
      shifted = (shifted & 1) == 0 ? shifted >>> 1 : (shifted >>> 1) ^ polynomial;
    }
    return sum;
  }
}
