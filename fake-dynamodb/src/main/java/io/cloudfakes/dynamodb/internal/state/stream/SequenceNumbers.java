package io.cloudfakes.dynamodb.internal.state.stream;

import java.util.Locale;

/** How the numbers of a stream's records are written: 21 digits, in order as texts as well. */
public final class SequenceNumbers {
  private static final int LENGTH = 21;

  private SequenceNumbers() {}

  public static String text(long sequence) {
    return String.format(Locale.ROOT, "1%020d", sequence);
  }

  /** The number that is written so; -1 when no stream here writes it. */
  public static long parse(String text) {
    if (text.length() != LENGTH || text.charAt(0) != '1') {
      return -1;
    }
    long number = 0;
    for (int i = 1; i < LENGTH; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
