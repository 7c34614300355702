package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.s3.internal.rule.LifecycleRules;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.LogChange;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.UploadChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Consequences;
import java.util.ArrayList;
import java.util.List;

/**
 * What every change in S3 brings with it, whoever makes it: sweeps by lifecycle rules, replication,
 * records in access logs. In a bucket without rules that is one look at its configuration.
 */
public final class S3Consequences implements Consequences<S3State> {
  @Override
  public List<S3Change> of(
      Change<S3State> change, S3State before, S3State after, CallContext call) {
    if (change instanceof ObjectChange object) {
      Bucket bucket = after.bucket(object.bucket());
      return bucket == null ? List.of() : ofObject(object, bucket, after, call);
    }
    if (change instanceof BucketChange bucket) {
      return ofBucket(bucket, after, call);
    }
    if (change instanceof UploadChange upload) {
      return ofUpload(upload, after, call);
    }
    return change instanceof LogChange.Recorded recorded
        ? AccessLogSchedule.afterRecord(recorded, after, call)
        : List.of();
  }

  private static List<S3Change> ofBucket(BucketChange change, S3State after, CallContext call) {
    Bucket bucket = after.bucket(change.bucket());
    List<S3Change> further = new ArrayList<>(2);
    if (bucket == null) {
      further.addAll(LifecycleSchedule.none(change.bucket(), after));
      further.addAll(AccessLogSchedule.afterChange(change, null, after));
      return further;
    }
    if (bearsOnLifecycle(change)) {
      further.addAll(LifecycleSchedule.afterRules(bucket, after, call.now()));
    }
    further.addAll(
        AccessLogSchedule.afterChange(change, TimedRules.of(bucket.documents()).logging(), after));
    return further;
  }

  private static boolean bearsOnLifecycle(BucketChange change) {
    if (change instanceof BucketChange.Configured configured) {
      return LifecycleRules.isMadeOf(configured.type());
    }
    return change instanceof BucketChange.Unconfigured gone
        ? LifecycleRules.isMadeOf(gone.type())
        : change instanceof BucketChange.VersioningSet;
  }

  private static List<S3Change> ofUpload(UploadChange change, S3State after, CallContext call) {
    Bucket bucket = after.bucket(change.bucket());
    TimedRules rules = bucket == null ? null : TimedRules.of(bucket.documents());
    if (bucket == null || rules == null || rules.none()) {
      return List.of();
    }
    if (change instanceof UploadChange.Started started && !rules.lifecycle().isEmpty()) {
      return LifecycleSchedule.afterStart(started, rules.lifecycle(), bucket, after, call.now());
    }
    // Nobody calls while a sweep is under way: what ends an upload then is a rule.
    return change instanceof UploadChange.Ended ended
            && rules.logging() != null
            && call.action().isEmpty()
        ? AccessLogSchedule.afterAbortion(ended.key(), rules.logging(), bucket, call)
        : List.of();
  }

  private static List<S3Change> ofObject(
      ObjectChange change, Bucket bucket, S3State after, CallContext call) {
    TimedRules rules = TimedRules.of(bucket.documents());
    if (rules.none()) {
      return List.of();
    }
    List<S3Change> further = new ArrayList<>(2);
    if (!rules.lifecycle().isEmpty()) {
      further.addAll(
          LifecycleSchedule.afterChange(change, rules.lifecycle(), bucket, after, call.now()));
    }
    if (!rules.replication().isEmpty()) {
      further.addAll(
          ReplicationSchedule.afterChange(change, rules.replication(), bucket, after, call));
    }
    if (rules.logging() != null) {
      further.addAll(AccessLogSchedule.afterLifecycle(change, rules.logging(), bucket, call));
    }
    return further;
  }
}
