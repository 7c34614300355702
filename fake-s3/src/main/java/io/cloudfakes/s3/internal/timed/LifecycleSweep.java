package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.s3.internal.rule.LifecycleAction;
import io.cloudfakes.s3.internal.rule.LifecycleDays;
import io.cloudfakes.s3.internal.rule.LifecycleRules;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.DeleteMarker;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectKey;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.S3Task;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.TaskChange;
import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.s3.internal.state.UploadChange;
import io.cloudfakes.s3.internal.state.Versioning;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Does what a bucket's lifecycle rules ask for by now, and comes again on the next day on which
 * there is something to do. It looks at every version in the bucket, in the order of keys; what one
 * of its actions makes possible is done on a later day.
 */
record LifecycleSweep(String bucket) implements S3Task {
  static String key(String bucket) {
    return "lifecycle/" + bucket;
  }

  @Override
  public List<S3Change> run(S3State state, CallContext call) {
    Bucket swept = state.bucket(bucket);
    if (swept == null) {
      return List.of();
    }
    Sweeping sweeping =
        new Sweeping(state, swept, LifecycleRules.of(swept.documents()), call.now(), call);
    for (Map.Entry<ObjectKey, ObjectVersions> entry : swept.objects().entries()) {
      sweeping.sweep(entry.getKey().text(), entry.getValue());
    }
    for (Upload upload : swept.uploads().all()) {
      sweeping.sweep(upload);
    }
    if (sweeping.next != null) {
      sweeping.changes.add(new TaskChange.Scheduled(sweeping.next, key(bucket), this));
    }
    return sweeping.changes;
  }

  /** One sweep under way. */
  private static final class Sweeping {
    private final Bucket bucket;
    private final LifecycleRules rules;
    private final Instant now;
    private final CallContext call;
    private final List<S3Change> changes = new ArrayList<>();
    private S3State state;
    private @Nullable Instant next;

    Sweeping(S3State state, Bucket bucket, LifecycleRules rules, Instant now, CallContext call) {
      this.state = state;
      this.bucket = bucket;
      this.rules = rules;
      this.now = now;
      this.call = call;
    }

    void sweep(String key, ObjectVersions versions) {
      int before = changes.size();
      Instant due = null;
      ObjectVersion newer = null;
      int depth = 0;
      for (ObjectVersions at = versions; at != null; at = at.older()) {
        List<LifecycleAction> actions = rules.actions(bucket.versioning(), key, at, newer, depth++);
        LifecycleAction taken = taken(actions);
        if (taken != null) {
          add(change(key, taken));
        } else {
          due = LifecycleSchedule.earliest(due, actions, now);
        }
        newer = at.newest();
      }
      if (changes.size() > before) {
        Bucket changed = Objects.requireNonNull(state.bucket(bucket.name()));
        due = LifecycleSchedule.due(rules, changed, key, now, Integer.MAX_VALUE);
      }
      comeBack(due);
    }

    void sweep(Upload upload) {
      LifecycleRules.AbortOfUpload abort = rules.abort(upload);
      if (abort == null) {
        return;
      }
      if (abort.due().isAfter(now)) {
        comeBack(abort.due());
      } else {
        add(new UploadChange.Ended(bucket.name(), upload.key(), upload.id()));
      }
    }

    private @Nullable LifecycleAction taken(List<LifecycleAction> actions) {
      LifecycleAction taken = null;
      for (LifecycleAction action : actions) {
        if (!action.due().isAfter(now) && (taken == null || action.outranks(taken))) {
          taken = action;
        }
      }
      return taken;
    }

    private S3Change change(String key, LifecycleAction action) {
      long sequence = state.sequence() + 1;
      ObjectChange.Cause cause = ObjectChange.Cause.LIFECYCLE;
      return switch (action.kind()) {
        case REMOVE ->
            new ObjectChange.Removed(
                bucket.name(), key, action.version().versionId(), cause, sequence);
        case MARK ->
            new ObjectChange.Marked(
                bucket.name(), key, new DeleteMarker(markerId(key), now, null), cause, sequence);
        case TRANSITION -> {
          StoredObject object = (StoredObject) action.version();
          String storageClass = Objects.requireNonNull(action.storageClass());
          yield new ObjectChange.Updated(
              bucket.name(),
              key,
              object.with(object.attributes().withStorageClass(storageClass)),
              ObjectChange.Aspect.STORAGE_CLASS,
              cause,
              sequence);
        }
      };
    }

    private String markerId(String key) {
      return bucket.versioning() == Versioning.ENABLED
          ? call.ids().base62("lifecycle marker " + bucket.name() + "/" + key, 32)
          : ObjectVersion.NULL_ID;
    }

    private void add(S3Change change) {
      changes.add(change);
      state = change.applyTo(state);
    }

    private void comeBack(@Nullable Instant due) {
      if (due != null && (next == null || due.isBefore(next))) {
        next = LifecycleDays.later(due, LifecycleDays.nextMidnight(now));
      }
    }
  }
}
