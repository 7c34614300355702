package io.cloudfakes.dynamodb.internal.state.global;

import java.time.Instant;
import java.util.Comparator;

/**
 * When and where an item was written. The latest wins; of two at one time that of the region whose
 * name comes later, so that all replicas decide alike.
 */
public record WriteStamp(Instant at, String region) implements Comparable<WriteStamp> {
  private static final Comparator<WriteStamp> ORDER =
      Comparator.comparing(WriteStamp::at).thenComparing(WriteStamp::region);

  @Override
  public int compareTo(WriteStamp that) {
    return ORDER.compare(this, that);
  }
}
