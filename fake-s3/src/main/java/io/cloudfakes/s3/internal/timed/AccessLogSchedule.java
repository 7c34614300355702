package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.access.Owners;
import io.cloudfakes.s3.internal.rule.AccessLogLine;
import io.cloudfakes.s3.internal.rule.AccessLogOperations;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.LogChange;
import io.cloudfakes.s3.internal.state.LogRecord;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectChange.Cause;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.TaskChange;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;

/**
 * Keeps track of which buckets have an access log, records what lifecycle does in them, and has
 * records delivered a while after the first of them.
 */
final class AccessLogSchedule {
  private AccessLogSchedule() {}

  static LogChange record(LoggingEnabled target, AccessLogLine line) {
    Bucket bucket = line.bucket();
    return new LogChange.Recorded(
        bucket.name(),
        new LogRecord(line.at(), line.text(), target, bucket.owner(), bucket.region()));
  }

  static List<S3Change> afterRecord(LogChange.Recorded change, S3State state, CallContext call) {
    String task = DeliverAccessLog.key(change.bucket());
    if (state.tasks().due(task) != null) {
      return List.of();
    }
    Instant due = call.now().plus(call.options(S3Options.class).logDeliveryInterval());
    return List.of(new TaskChange.Scheduled(due, task, new DeliverAccessLog(change.bucket())));
  }

  /** After a change of a bucket that may have begun or ended its log. */
  static List<S3Change> afterChange(
      BucketChange change, @Nullable LoggingEnabled target, S3State state) {
    boolean known = state.logs().logging().containsKey(change.bucket());
    return known == (target != null)
        ? List.of()
        : List.of(new LogChange.Switched(change.bucket(), target != null));
  }

  static List<S3Change> afterLifecycle(
      ObjectChange change, LoggingEnabled target, Bucket bucket, CallContext call) {
    String operation = change.cause() == Cause.LIFECYCLE ? operation(change) : null;
    return operation == null
        ? List.of()
        : List.of(
            record(
                target,
                byS3(bucket, operation, change.key(), size(change), versionId(change), call)));
  }

  /** The abortion of an upload, which only lifecycle does outside of a request. */
  static List<S3Change> afterAbortion(
      String key, LoggingEnabled target, Bucket bucket, CallContext call) {
    return List.of(record(target, byS3(bucket, "S3.DELETE.UPLOAD", key, -1, null, call)));
  }

  private static @Nullable String operation(ObjectChange change) {
    if (change instanceof ObjectChange.Removed) {
      return "S3.EXPIRE.OBJECT";
    }
    if (change instanceof ObjectChange.Marked) {
      return "S3.CREATE.DELETEMARKER";
    }
    return change instanceof ObjectChange.Updated updated
            && updated.aspect() == ObjectChange.Aspect.STORAGE_CLASS
        ? AccessLogOperations.transition(updated.object().attributes().storageClass())
        : null;
  }

  private static long size(ObjectChange change) {
    return change instanceof ObjectChange.Updated updated ? updated.object().size() : -1;
  }

  private static @Nullable String versionId(ObjectChange change) {
    String id = null;
    if (change instanceof ObjectChange.Removed removed) {
      id = removed.versionId();
    } else if (change instanceof ObjectChange.Marked marked) {
      id = marked.marker().versionId();
    } else if (change instanceof ObjectChange.Updated updated) {
      id = updated.object().versionId();
    }
    return StoredObject.NULL_ID.equals(id) ? null : id;
  }

  private static AccessLogLine byS3(
      Bucket bucket,
      String operation,
      String key,
      long size,
      @Nullable String versionId,
      CallContext call) {
    return new AccessLogLine(
        bucket,
        Owners.idOf(bucket.owner(), call),
        call.now(),
        "-",
        "AmazonS3",
        call.ids().alphanumeric(operation + " " + bucket.name() + "/" + key, 16),
        operation,
        key,
        null,
        0,
        null,
        0,
        size,
        versionId,
        null,
        AccessLogLine.Connection.NONE);
  }
}
