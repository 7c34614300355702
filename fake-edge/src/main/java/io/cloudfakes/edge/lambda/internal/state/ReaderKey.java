package io.cloudfakes.edge.lambda.internal.state;

import java.util.Comparator;

/**
 * Who reads a shard: with a parallelization factor several do, each the records of its keys.
 *
 * @param lane counted from 0
 */
public record ReaderKey(String shardId, int lane) implements Comparable<ReaderKey> {
  private static final Comparator<ReaderKey> ORDER =
      Comparator.comparing(ReaderKey::shardId).thenComparingInt(ReaderKey::lane);

  @Override
  public int compareTo(ReaderKey other) {
    return ORDER.compare(this, other);
  }
}
