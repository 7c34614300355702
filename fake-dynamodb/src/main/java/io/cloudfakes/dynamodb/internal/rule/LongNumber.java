package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.AwsErrorException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;

/**
 * Reads the text of a number that may have more digits, or a larger exponent, than any number may
 * have: {@link BigDecimal} would need minutes for hundreds of thousands of digits.
 */
final class LongNumber {
  /** Beyond any exponent that could still be brought back into the range by the digits. */
  private static final long FAR = 1L << 40;

  private LongNumber() {}

  /** The number of a text that is known to be numeric. */
  static BigDecimal read(String text, Function<String, AwsErrorException> fault) {
    int end = exponentSign(text);
    long exponent = end == text.length() ? 0 : exponent(text, end + 1);
    boolean negative = text.charAt(0) == '-';
    StringBuilder digits = new StringBuilder();
    long afterPoint = 0;
    boolean point = false;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        point = true;
      } else if (c >= '0' && c <= '9') {
        afterPoint += point ? 1 : 0;
        if (digits.length() > 0 || c != '0') {
          digits.append(c);
        }
      }
    }
    int significant = digits.length();
    while (significant > 0 && digits.charAt(significant - 1) == '0') {
      significant--;
    }
    if (significant == 0) {
      return BigDecimal.ZERO;
    }
    long first = digits.length() - 1 - afterPoint + exponent;
    if (first > Numbers.LARGEST_EXPONENT) {
      throw fault.apply(Numbers.OVERFLOW);
    }
    if (first < Numbers.SMALLEST_EXPONENT) {
      throw fault.apply(Numbers.UNDERFLOW);
    }
    if (significant > Numbers.MOST_DIGITS) {
      throw fault.apply(Numbers.TOO_PRECISE);
    }
    BigInteger unscaled = new BigInteger(digits.substring(0, significant));
    int scale = (int) (significant - 1 - first);
    return new BigDecimal(negative ? unscaled.negate() : unscaled, scale);
  }

  private static int exponentSign(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 'e' || text.charAt(i) == 'E') {
        return i;
      }
    }
    return text.length();
  }

  private static long exponent(String text, int from) {
    boolean negative = text.charAt(from) == '-';
    long exponent = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        exponent = Math.min(FAR, exponent * 10 + (c - '0'));
      }
    }
    return negative ? -exponent : exponent;
  }
}
