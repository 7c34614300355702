package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.ObjectLockRules;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.DeleteMarker;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Versioning;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one deletion does: a version goes, or a delete marker comes, or there was nothing to do.
 *
 * @param change null when nothing changes
 * @param versionId of the version deleted or the marker made; null in a bucket without versions
 * @param isMarker whether that is a delete marker
 */
record Deletion(@Nullable ObjectChange change, @Nullable String versionId, boolean isMarker) {

  /**
   * What is to be deleted.
   *
   * @param versionId null for a plain deletion
   * @param bypass whether governance is bypassed
   * @param markerId the id of a delete marker, should one be made
   */
  record Wanted(String key, @Nullable String versionId, boolean bypass, String markerId) {}

  static String permission(@Nullable String versionId) {
    return versionId == null ? "s3:DeleteObject" : "s3:DeleteObjectVersion";
  }

  /** Refuses a caller who would bypass governance and may not. */
  static void requireMayBypass(
      Bucket bucket, String key, @Nullable String versionId, CallContext call) {
    BucketAccess.require(bucket, "s3:BypassGovernanceRetention", key, versionId, call);
  }

  /** The ETag that a condition of the deletion is about; null when there is no object. */
  static @Nullable String etag(Bucket bucket, String key, @Nullable String versionId) {
    if (versionId == null) {
      return bucket.currentEtag(key);
    }
    return find(bucket, key, versionId) instanceof StoredObject object ? object.etag() : null;
  }

  static Deletion of(Bucket bucket, Wanted wanted, long sequence, Instant now) {
    if (wanted.versionId != null) {
      return ofVersion(bucket, wanted, wanted.versionId, sequence, now);
    }
    if (bucket.versioning() == Versioning.NEVER_ENABLED) {
      boolean there = bucket.objects().versions(wanted.key) != null;
      return new Deletion(
          there ? removed(bucket, wanted.key, ObjectVersion.NULL_ID, sequence) : null, null, false);
    }
    DeleteMarker marker =
        new DeleteMarker(wanted.markerId, now.truncatedTo(ChronoUnit.SECONDS), null);
    return new Deletion(
        new ObjectChange.Marked(
            bucket.name(), wanted.key, marker, ObjectChange.Cause.REQUEST, sequence),
        marker.versionId(),
        true);
  }

  private static Deletion ofVersion(
      Bucket bucket, Wanted wanted, String versionId, long sequence, Instant now) {
    ObjectVersion found = find(bucket, wanted.key, versionId);
    if (found == null) {
      return new Deletion(null, versionId, false);
    }
    if (found instanceof StoredObject object) {
      ObjectLockRules.requireDeletable(object, wanted.bypass, now);
    }
    return new Deletion(
        removed(bucket, wanted.key, versionId, sequence), versionId, found instanceof DeleteMarker);
  }

  private static @Nullable ObjectVersion find(Bucket bucket, String key, String versionId) {
    ObjectVersions versions = bucket.objects().versions(key);
    return versions == null ? null : versions.find(versionId);
  }

  private static ObjectChange removed(Bucket bucket, String key, String versionId, long sequence) {
    return new ObjectChange.Removed(
        bucket.name(), key, versionId, ObjectChange.Cause.REQUEST, sequence);
  }
}
