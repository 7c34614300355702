package io.cloudfakes.s3.internal.operation.lock;

import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;

/** The change of one version's lock; nothing else of the version changes with it. */
final class LockChanges {
  private LockChanges() {}

  static ObjectChange of(
      Bucket bucket, String key, StoredObject version, ObjectLock lock, S3State state) {
    return new ObjectChange.Updated(
        bucket.name(),
        key,
        version.with(version.attributes().withLock(lock)),
        ObjectChange.Aspect.LOCK,
        ObjectChange.Cause.REQUEST,
        state.sequence() + 1);
  }
}
