package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.access.AccessDecision;
import io.cloudfakes.s3.internal.access.ServiceContext;
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
    String purpose = "access log " + bucket + " " + number;
    String unique = call.ids().hex(purpose, 16).toUpperCase(Locale.ROOT);
    String key = AccessLogKeys.key(batch.target, first, bucket, batch.time, unique);
    if (target == null || !mayWrite(target, key, first, call)) {
      return null;
    }
    return new ObjectChange.Written(
        target.name(),
        key,
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

  /** The target's policy, or its list of access, must let S3's logging in. */
  private boolean mayWrite(Bucket target, String key, LogRecord record, CallContext call) {
    ServiceContext logging =
        new ServiceContext(
            "logging.s3.amazonaws.com",
            "arn:aws:s3:::" + bucket,
            record.account(),
            record.region(),
            call);
    return target.owner().equals(record.account())
        && target.region().equals(record.region())
        && AccessDecision.allows(target, "s3:PutObject", key, null, logging);
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
