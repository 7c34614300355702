package io.cloudfakes.edge.lambda.internal.state;

import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.link.StreamedRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of a stream that were given up.
 *
 * @param condition {@code RetryAttemptsExhausted} or {@code RecordAgeExceeded}
 * @param attempts how often they were tried
 * @param last the last attempt; null when there was none
 */
public record DiscardedBatch(
    String condition, List<StreamedRecord> records, int attempts, @Nullable Invocation last) {
  public DiscardedBatch {
    records = List.copyOf(records);
  }
}
