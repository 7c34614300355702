package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.s3.internal.rule.Retrieval;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.Restore;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.S3Task;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.TaskChange;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a retrieval: the copy of an archived object can be read until it expires. */
public record RestoreCompletion(String bucket, String key, String versionId) implements S3Task {
  /** By which the task is known among the tasks. */
  public String taskKey() {
    return "restored " + bucket + "/" + key + "?versionId=" + versionId;
  }

  @Override
  public List<S3Change> run(S3State state, CallContext call) {
    StoredObject object = find(state, bucket, key, versionId);
    Restore restore = object == null ? null : object.attributes().restore();
    if (object == null || restore == null || !restore.ongoing()) {
      return List.of();
    }
    Instant expiry = Retrieval.expiry(call.now(), restore.days());
    RestoreExpiry next = new RestoreExpiry(bucket, key, versionId);
    return List.of(
        new ObjectChange.Updated(
            bucket,
            key,
            object.with(object.attributes().withRestore(new Restore(expiry, restore.days()))),
            ObjectChange.Aspect.RESTORE_COMPLETED,
            ObjectChange.Cause.REQUEST,
            state.sequence() + 1),
        new TaskChange.Scheduled(expiry, next.taskKey(), next));
  }

  /** The object a task was made for; null when it is there no more. */
  static @Nullable StoredObject find(
      S3State state, String bucketName, String key, String versionId) {
    Bucket bucket = state.bucket(bucketName);
    ObjectVersions versions = bucket == null ? null : bucket.objects().versions(key);
    return versions != null && versions.find(versionId) instanceof StoredObject object
        ? object
        : null;
  }
}
