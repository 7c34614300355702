package io.cloudfakes.s3.internal.state;

import java.util.List;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * The access logs being written: which buckets have one, and the records not delivered yet, by the
 * bucket they tell of.
 *
 * @param logging the names of the buckets with a log
 */
public record AccessLogs(
    TreePMap<String, Boolean> logging, TreePMap<String, TreePVector<LogRecord>> waiting) {
  public static final AccessLogs NONE = new AccessLogs(TreePMap.empty(), TreePMap.empty());

  /** Whether no bucket has a log: nothing needs to be looked at then. */
  public boolean isQuiet() {
    return logging.isEmpty();
  }

  /** The records of a bucket, oldest first. */
  public List<LogRecord> waiting(String bucket) {
    TreePVector<LogRecord> records = waiting.get(bucket);
    return records == null ? List.of() : records;
  }

  AccessLogs withLogging(String bucket, boolean on) {
    return new AccessLogs(on ? logging.plus(bucket, true) : logging.minus(bucket), waiting);
  }

  AccessLogs with(String bucket, LogRecord record) {
    TreePVector<LogRecord> records = waiting.getOrDefault(bucket, TreePVector.empty());
    return new AccessLogs(logging, waiting.plus(bucket, records.plus(record)));
  }

  AccessLogs withoutWaiting(String bucket) {
    return new AccessLogs(logging, waiting.minus(bucket));
  }
}
