package io.cloudfakes.dynamodb.internal.operation.query;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a table one worker of a parallel scan reads: an equal share of the range the
 * spreads of partition keys lie in.
 */
final class Segment {
  private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(Long.SIZE);

  private Segment() {}

  static KeyRange of(@Nullable Integer segment, @Nullable Integer total) {
    if (segment == null && total == null) {
      return KeyRange.ALL;
    }
    if (total == null) {
      throw DynamoDbErrors.validation(
          "The TotalSegments parameter is required but was not present in the request when Segment "
              + "parameter is present");
    }
    if (segment == null) {
      throw DynamoDbErrors.validation(
          "The Segment parameter is required but was not present in the request when parameter "
              + "TotalSegments is present");
    }
    if (segment >= total) {
      throw DynamoDbErrors.validation(
          "The Segment parameter is zero-based and must be less than parameter TotalSegments: "
              + "Segment: "
              + segment
              + " is not less than TotalSegments: "
              + total);
    }
    return share(segment, total);
  }

  private static KeyRange share(int segment, int total) {
    return new KeyRange(
        ItemKey.beforeSpread(bound(segment, total)),
        ItemKey.afterSpread(bound(segment + 1, total) - 1));
  }

  /** The first spread of a segment; that of the segment after the last wraps to the smallest. */
  private static long bound(int segment, int total) {
    return RANGE.multiply(BigInteger.valueOf(segment)).divide(BigInteger.valueOf(total)).longValue()
        + Long.MIN_VALUE;
  }
}
