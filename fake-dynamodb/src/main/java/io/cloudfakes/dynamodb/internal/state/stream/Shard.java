package io.cloudfakes.dynamodb.internal.state.stream;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

/**
 * A part of a stream: records in the order of the changes. It takes records until it is closed.
 *
 * @param parent the shard that took the same items' records before; null for the first
 * @param start a sequence number below those of its records
 * @param end a sequence number above those of its records; null while it is open
 * @param closed when it was closed; null while it is open
 */
public record Shard(
    String id,
    @Nullable String parent,
    long start,
    @Nullable Long end,
    @Nullable Instant closed,
    TreePVector<ItemRecord> records) {
  /** How long records are kept. */
  public static final Duration RETENTION = Duration.ofHours(24);

  static Shard open(String id, @Nullable String parent, long start) {
    return new Shard(id, parent, start, null, null, TreePVector.empty());
  }

  public boolean isOpen() {
    return closed == null;
  }

  Shard closed(long newEnd, Instant at) {
    return new Shard(id, parent, start, newEnd, at, records);
  }

  Shard with(ItemRecord record) {
    return new Shard(id, parent, start, end, closed, records.plus(record));
  }

  /** Whether nothing of it can be read any more. */
  public boolean isTrimmed(Instant now) {
    return closed != null && isOver(closed, now);
  }

  /** The place among the records of the first that has that sequence number or a higher one. */
  public int placeOf(long sequence) {
    int low = 0;
    int high = records.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (records.get(middle).sequence() < sequence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The place of the oldest record that can still be read. */
  public int horizon(Instant now) {
    int low = 0;
    int high = records.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isOver(records.get(middle).created(), now)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isOver(Instant since, Instant now) {
    return !since.plus(RETENTION).isAfter(now);
  }
}
