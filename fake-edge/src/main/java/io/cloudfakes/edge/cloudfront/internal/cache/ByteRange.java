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
  private static final String UNIT = "bytes=";

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
    if (!header.regionMatches(true, 0, UNIT, 0, UNIT.length())) {
      return null;
    }
    List<ByteRange> ranges = new ArrayList<>();
    long after = -1;
    for (String one : header.substring(UNIT.length()).split(",", -1)) {
      long[] asked = bounds(one.trim());
      if (asked == null) {
        return null;
      }
      boolean ofEnd = asked[0] < 0;
      long first = ofEnd ? Math.max(0, length - asked[1]) : asked[0];
      long last = ofEnd ? length - 1 : asked[1] < 0 ? Long.MAX_VALUE : asked[1];
      if (ofEnd && last < first) {
        // The last bytes of nothing, or the last none.
        continue;
      }
      // As asked for: a range beyond the end has its place in the order, too.
      if (last < first || first <= after) {
        return null;
      }
      after = last;
      if (first < length) {
        ranges.add(new ByteRange(first, Math.min(last, length - 1)));
      }
    }
    return ranges;
  }

  /** First and last as written, -1 for one that is not; null when it is no range. */
  private static long @Nullable [] bounds(String text) {
    int dash = text.indexOf('-');
    if (dash < 0 || text.length() == 1) {
      return null;
    }
    String first = text.substring(0, dash);
    String last = text.substring(dash + 1);
    return isNumber(first) && isNumber(last) ? new long[] {number(first), number(last)} : null;
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** What is too great for a number is beyond the end of all objects. */
  private static long number(String text) {
    return text.isEmpty() ? -1 : text.length() > 18 ? Long.MAX_VALUE : Long.parseLong(text);
  }
}
