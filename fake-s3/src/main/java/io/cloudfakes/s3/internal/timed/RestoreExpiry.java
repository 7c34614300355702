package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.Restore;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.S3Task;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import java.util.List;

/** The end of a restored copy: the object is only in the archive again. */
public record RestoreExpiry(String bucket, String key, String versionId) implements S3Task {
  /** By which the task is known among the tasks. */
  public String taskKey() {
    return "restore expires " + bucket + "/" + key + "?versionId=" + versionId;
  }

  @Override
  public List<S3Change> run(S3State state, CallContext call) {
    StoredObject object = RestoreCompletion.find(state, bucket, key, versionId);
    Restore restore = object == null ? null : object.attributes().restore();
    // An object of the same name may have been written, and even restored, since.
    if (object == null
        || restore == null
        || restore.expiry() == null
        || restore.expiry().isAfter(call.now())) {
      return List.of();
    }
    return List.of(
        new ObjectChange.Updated(
            bucket,
            key,
            object.with(object.attributes().withRestore(null)),
            ObjectChange.Aspect.RESTORE_EXPIRED,
            ObjectChange.Cause.LIFECYCLE,
            state.sequence() + 1));
  }
}
