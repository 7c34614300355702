package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.rule.AccessLogKeys;
import io.cloudfakes.s3.internal.rule.ChecksumKind;
import io.cloudfakes.s3.internal.rule.Digests;
import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.LogChange;
import io.cloudfakes.s3.internal.state.LogRecord;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectHeaders;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.S3Task;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Versioning;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;

/**
 * Writes the records that wait in the access log of a bucket to where they are to go, as objects of
 * many lines. Records with nowhere to go are lost, as on AWS, which promises no more than its best.
 */
record DeliverAccessLog(String bucket) implements S3Task {
  /** Records that one object holds. */
  private record Batch(LoggingEnabled target, Instant time) {}

  static String key(String bucket) {
    return "access-log/" + bucket;
  }

  @Override
  public List<S3Change> run(S3State state, CallContext call) {
    Map<Batch, List<LogRecord>> batches = new LinkedHashMap<>();
    for (LogRecord record : state.logs().waiting(bucket)) {
      Instant time = AccessLogKeys.time(record.target(), record, call.now());
      batches.computeIfAbsent(new Batch(record.target(), time), b -> new ArrayList<>()).add(record);
    }
    List<S3Change> changes = new ArrayList<>();
    changes.add(new LogChange.Delivered(bucket));
    for (Map.Entry<Batch, List<LogRecord>> batch : batches.entrySet()) {
      ObjectChange.Written written =
          written(batch.getKey(), batch.getValue(), state, changes.size(), call);
      if (written != null) {
        changes.add(written);
      }
    }
    return changes;
  }

  private ObjectChange.@Nullable Written written(
      Batch batch, List<LogRecord> records, S3State state, int number, CallContext call) {
    LogRecord first = records.get(0);
    Bucket target = state.bucket(batch.target.targetBucket());
    if (target == null
        || !target.owner().equals(first.account())
        || !target.region().equals(first.region())) {
      return null;
    }
    String purpose = "access log " + bucket + " " + number;
    String unique = call.ids().hex(purpose, 16).toUpperCase(Locale.ROOT);
    return new ObjectChange.Written(
        target.name(),
        AccessLogKeys.key(batch.target, first, bucket, batch.time, unique),
        object(
            records,
            target.versioning() == Versioning.ENABLED
                ? call.ids().base62(purpose + " version", 32)
                : ObjectVersion.NULL_ID,
            call.now()),
        ObjectChange.Origin.PUT,
        ObjectChange.Cause.REQUEST,
        state.sequence() + number);
  }

  private static StoredObject object(List<LogRecord> records, String versionId, Instant now) {
    StringBuilder text = new StringBuilder(records.size() * 400);
    for (LogRecord record : records) {
      text.append(record.line()).append('\n');
    }
    Bytes content = Bytes.utf8(text.toString());
    return new StoredObject(
        versionId,
        content,
        ETags.of(Digests.md5(content)),
        now.truncatedTo(ChronoUnit.SECONDS),
        new ObjectHeaders("text/plain", null, null, null, null, null),
        Map.of(),
        ObjectChecksum.of(ChecksumKind.CRC64NVME, content),
        ObjectAttributes.PLAIN);
  }
}
