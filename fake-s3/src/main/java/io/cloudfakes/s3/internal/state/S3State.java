package io.cloudfakes.s3.internal.state;

import io.cloudfakes.clock.Timers;
import java.util.Collection;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * All of S3 in one world: the buckets of all accounts and regions, for their names are global.
 *
 * @param buckets by name, in the order of names
 * @param sequence how many changes of objects there were; the next one's place in event records
 * @param tasks what S3 does by itself, and when
 * @param logs the access logs being written
 */
public record S3State(
    TreePMap<String, Bucket> buckets, long sequence, Timers<S3Task> tasks, AccessLogs logs) {
  public static final S3State EMPTY =
      new S3State(TreePMap.empty(), 0, Timers.none(), AccessLogs.NONE);

  /** The bucket of that name; null when there is none. */
  public @Nullable Bucket bucket(String name) {
    return buckets.get(name);
  }

  /** Every account's buckets, in the order of their names. */
  public Collection<Bucket> allBuckets() {
    return buckets.values();
  }

  S3State with(Bucket bucket) {
    return new S3State(buckets.plus(bucket.name(), bucket), sequence, tasks, logs);
  }

  S3State without(String bucket) {
    return new S3State(buckets.minus(bucket), sequence, tasks, logs);
  }

  S3State with(Timers<S3Task> changed) {
    return new S3State(buckets, sequence, changed, logs);
  }

  S3State with(AccessLogs changed) {
    return new S3State(buckets, sequence, tasks, changed);
  }

  /** With one bucket changed, and nothing changed when it is not there any more. */
  S3State change(String bucket, UnaryOperator<Bucket> how) {
    Bucket there = buckets.get(bucket);
    return there == null ? this : with(how.apply(there));
  }

  /** With the change of an object counted. */
  S3State counted(long upTo) {
    return new S3State(buckets, Math.max(sequence, upTo), tasks, logs);
  }
}
