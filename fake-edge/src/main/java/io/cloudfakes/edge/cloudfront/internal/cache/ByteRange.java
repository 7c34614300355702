package io.cloudfakes.edge.cloudfront.internal.cache;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an object.
 *
 * @param first the first byte, counted from 0
 * @param last the last byte, which is part of it
 */
public record ByteRange(long first, long last) {
  public long length() {
    return last - first + 1;
  }

  /**
   * The parts that a {@code Range} header asks for.
   *
   * @return null for the whole: the header says no bytes, or ranges that overlap or do not ascend;
   *     empty when none of them is in the object
   */
  public static @Nullable List<ByteRange> parse(String header, long length) {
    if (!header.startsWith("bytes=")) {
      return null;
    }
    List<ByteRange> ranges = new ArrayList<>();
    long after = -1;
    for (String one : header.substring("bytes=".length()).split(",", -1)) {
      long[] asked = bounds(one.trim());
      if (asked == null) {
        return null;
      }
      long first = asked[0] < 0 ? Math.max(0, length - asked[1]) : asked[0];
      long last = asked[0] < 0 || asked[1] < 0 ? length - 1 : Math.min(asked[1], length - 1);
      if (asked[0] >= 0 && asked[1] >= 0 && asked[1] < asked[0]) {
        return null;
      }
      if (first >= length || (asked[0] < 0 && asked[1] == 0)) {
        continue;
      }
      if (first <= after) {
        return null;
      }
      after = last;
      ranges.add(new ByteRange(first, last));
    }
    return ranges;
  }

  /** First and last as written, -1 for one that is not; null when it is no range. */
  private static long @Nullable [] bounds(String text) {
    int dash = text.indexOf('-');
    if (dash < 0 || text.length() == 1 || text.length() > 36) {
      return null;
    }
    String first = text.substring(0, dash);
    String last = text.substring(dash + 1);
    return isNumber(first) && isNumber(last) ? new long[] {number(first), number(last)} : null;
  }

  private static boolean isNumber(String text) {
    return text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static long number(String text) {
    return text.isEmpty() ? -1 : Long.parseLong(text);
  }
}
