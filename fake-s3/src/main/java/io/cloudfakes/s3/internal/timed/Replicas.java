package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.s3.internal.access.AccessRules;
import io.cloudfakes.s3.internal.rule.ObjectLockRules;
import io.cloudfakes.s3.internal.rule.ReplicationRoute;
import io.cloudfakes.s3.internal.rule.ReplicationRules;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Versioning;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;

/** What an object becomes at a destination, and why it cannot get there. */
final class Replicas {
  private Replicas() {}

  /**
   * Why nothing can be replicated to a destination; null when it can.
   *
   * @return a reason as events of failed replication give it
   */
  static @Nullable String refusal(@Nullable Bucket destination, ReplicationRoute route) {
    if (destination == null) {
      return "DstBucketNotFound";
    }
    if (destination.versioning() != Versioning.ENABLED) {
      return "DstBucketUnversioned";
    }
    return route.account() != null && !route.account().equals(destination.owner())
        ? "DstPutObjectNotPermitted"
        : null;
  }

  /** Why that object cannot be replicated there; null when it can. */
  static @Nullable String refusal(
      @Nullable Bucket destination, ReplicationRoute route, StoredObject object) {
    String refusal = refusal(destination, route);
    return refusal == null
            && destination != null
            && isLocked(object.attributes().lock())
            && !ObjectLockRules.isEnabled(destination)
        ? "DstBucketObjectLockConfigMissing"
        : refusal;
  }

  /** The replica: the same version with the same content, as of the same time. */
  static StoredObject of(
      StoredObject object, Bucket source, Bucket destination, ReplicationRoute route, Instant now) {
    ObjectAttributes from = object.attributes();
    ObjectLock lock = from.lock();
    return object.with(
        new ObjectAttributes(
            owner(object, source, destination, route),
            route.storageClass() == null ? from.storageClass() : route.storageClass(),
            ReplicationRules.encryption(from.encryption(), route),
            acl(object, destination, route),
            from.tags(),
            isLocked(lock)
                ? lock
                : ObjectLockRules.ofNewVersion(destination, null, null, null, now),
            from.websiteRedirect(),
            from.parts(),
            null,
            ReplicationRules.REPLICA));
  }

  /** The ACL of a replica; that of the object, unless the replica has another owner. */
  static @Nullable AccessControlPolicy acl(
      StoredObject object, Bucket destination, ReplicationRoute route) {
    return route.ownedByDestination() || isOwnerEnforced(destination)
        ? null
        : object.attributes().acl();
  }

  private static @Nullable String owner(
      StoredObject object, Bucket source, Bucket destination, ReplicationRoute route) {
    if (route.ownedByDestination() || isOwnerEnforced(destination)) {
      return null;
    }
    String owner = object.attributes().owner();
    String actual = owner == null ? source.owner() : owner;
    return actual.equals(destination.owner()) ? null : actual;
  }

  private static boolean isOwnerEnforced(Bucket bucket) {
    return !AccessRules.of(bucket).listsCount();
  }

  static boolean isLocked(ObjectLock lock) {
    return lock.mode() != null || "ON".equals(lock.legalHold());
  }

  /** The version of that id in a bucket; null when it is not there, or a delete marker. */
  static @Nullable StoredObject find(@Nullable Bucket bucket, String key, String versionId) {
    ObjectVersions versions = bucket == null ? null : bucket.objects().versions(key);
    return versions != null && versions.find(versionId) instanceof StoredObject object
        ? object
        : null;
  }

  /** A replica with the object's tags, ACL and lock of now; itself when they are the same. */
  static StoredObject brought(
      StoredObject replica, StoredObject object, Bucket destination, ReplicationRoute route) {
    ObjectAttributes from = object.attributes();
    ObjectAttributes to = replica.attributes();
    AccessControlPolicy acl = acl(object, destination, route);
    ObjectLock lock = from.lock().equals(ObjectLock.NONE) ? to.lock() : from.lock();
    return Objects.equals(acl, to.acl()) && from.tags().equals(to.tags()) && lock.equals(to.lock())
        ? replica
        : replica.with(to.withTags(from.tags()).withAcl(acl).withLock(lock));
  }
}
