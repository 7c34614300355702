package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.s3.internal.rule.LifecycleAction;
import io.cloudfakes.s3.internal.rule.LifecycleDays;
import io.cloudfakes.s3.internal.rule.LifecycleRules;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.TaskChange;
import io.cloudfakes.s3.internal.state.UploadChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a bucket with lifecycle rules is swept on the next day on which one of them has
 * something to do, and on no day before: every change of what is in the bucket may bring that day
 * forward.
 */
final class LifecycleSchedule {
  private LifecycleSchedule() {}

  /** After other rules, or another reading of them: a look at everything, next midnight. */
  static List<S3Change> afterRules(Bucket bucket, S3State state, Instant now) {
    return LifecycleRules.of(bucket.documents()).isEmpty()
        ? none(bucket.name(), state)
        : by(LifecycleDays.nextMidnight(now), bucket, state);
  }

  /** Without rules, or without the bucket, nothing is swept. */
  static List<S3Change> none(String bucket, S3State state) {
    String task = LifecycleSweep.key(bucket);
    return state.tasks().due(task) == null ? List.of() : List.of(new TaskChange.Cancelled(task));
  }

  static List<S3Change> afterChange(
      ObjectChange change, LifecycleRules rules, Bucket bucket, S3State state, Instant now) {
    // What the sweep does itself it has already reckoned with.
    if (change.cause() == ObjectChange.Cause.LIFECYCLE) {
      return List.of();
    }
    int depth = change instanceof ObjectChange.Updated ? Integer.MAX_VALUE : rules.countedDepth();
    return by(due(rules, bucket, change.key(), now, depth), bucket, state);
  }

  static List<S3Change> afterStart(
      UploadChange.Started change,
      LifecycleRules rules,
      Bucket bucket,
      S3State state,
      Instant now) {
    LifecycleRules.AbortOfUpload abort = rules.abort(change.upload());
    return abort == null
        ? List.of()
        : by(LifecycleDays.later(abort.due(), LifecycleDays.nextMidnight(now)), bucket, state);
  }

  private static List<S3Change> by(@Nullable Instant due, Bucket bucket, S3State state) {
    if (due == null) {
      return List.of();
    }
    String task = LifecycleSweep.key(bucket.name());
    Instant already = state.tasks().due(task);
    return already != null && !due.isBefore(already)
        ? List.of()
        : List.of(new TaskChange.Scheduled(due, task, new LifecycleSweep(bucket.name())));
  }

  /**
   * When there is next something to do for a key; null when there never is.
   *
   * @param depth how deep to look into its versions
   */
  static @Nullable Instant due(
      LifecycleRules rules, Bucket bucket, String key, Instant now, int depth) {
    Instant due = null;
    ObjectVersion newer = null;
    int at = 0;
    for (ObjectVersions versions = bucket.objects().versions(key);
        versions != null && at <= depth;
        versions = versions.older()) {
      due = earliest(due, rules.actions(bucket.versioning(), key, versions, newer, at), now);
      newer = versions.newest();
      at++;
    }
    return due;
  }

  /** The earliest of what is known and of actions, but of overdue ones the next midnight. */
  static @Nullable Instant earliest(
      @Nullable Instant known, List<LifecycleAction> actions, Instant now) {
    Instant earliest = known;
    for (LifecycleAction action : actions) {
      Instant due = action.due().isAfter(now) ? action.due() : LifecycleDays.nextMidnight(now);
      if (earliest == null || due.isBefore(earliest)) {
        earliest = due;
      }
    }
    return earliest;
  }
}
