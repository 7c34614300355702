package io.cloudfakes.s3.internal.event;

import io.cloudfakes.s3.internal.event.ObjectEvent.Agent;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectNotice;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.Restore;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which event a change is, if any. */
final class ObjectEvents {
  /** The digest of nothing: what events give as the ETag of a delete marker. */
  private static final String NOTHING = "d41d8cd98f00b204e9800998ecf8427e";

  private ObjectEvents() {}

  static ObjectEvent of(ObjectChange.Written change) {
    StoredObject object = change.object();
    return new ObjectEvent(
        "ObjectCreated:" + change.origin().eventName(),
        agent(change.cause()),
        change.key(),
        object.size(),
        object.etag(),
        told(object.versionId()),
        change.sequence(),
        ObjectEvent.Plain.NOTHING);
  }

  static ObjectEvent of(ObjectChange.Marked change) {
    return new ObjectEvent(
        removal(change.cause()) + "DeleteMarkerCreated",
        agent(change.cause()),
        change.key(),
        null,
        NOTHING,
        told(change.marker().versionId()),
        change.sequence(),
        ObjectEvent.Plain.NOTHING);
  }

  static ObjectEvent of(ObjectChange.Removed change) {
    return new ObjectEvent(
        removal(change.cause()) + "Delete",
        agent(change.cause()),
        change.key(),
        null,
        null,
        told(change.versionId()),
        change.sequence(),
        ObjectEvent.Plain.NOTHING);
  }

  /** Null for what nobody is told of. */
  static @Nullable ObjectEvent of(ObjectChange.Updated change, S3State before) {
    StoredObject object = change.object();
    String storageClass = object.attributes().storageClass();
    Agent agent = agent(change.cause());
    return switch (change.aspect()) {
      case TAGS_PUT -> updated(change, "ObjectTagging:Put", agent);
      case TAGS_DELETED -> updated(change, "ObjectTagging:Delete", agent);
      case ACL ->
          changesAcl(change, before.bucket(change.bucket()))
              ? updated(change, "ObjectAcl:Put", agent)
              : null;
      case STORAGE_CLASS ->
          change.cause() == ObjectChange.Cause.LIFECYCLE
              ? sized(
                  change.key(),
                  object,
                  "LifecycleTransition",
                  Agent.S3,
                  new ObjectEvent.Transitioned(storageClass))
              : null;
      case RESTORE_STARTED ->
          sized(
              change.key(),
              object,
              "ObjectRestore:Post",
              agent,
              new ObjectEvent.Restored(storageClass, null));
      case RESTORE_COMPLETED -> {
        Restore restore = object.attributes().restore();
        yield sized(
            change.key(),
            object,
            "ObjectRestore:Completed",
            Agent.S3,
            new ObjectEvent.Restored(storageClass, restore == null ? null : restore.expiry()));
      }
      case RESTORE_EXPIRED -> updated(change, "ObjectRestore:Delete", Agent.S3);
      case LOCK, ENCRYPTION, REPLICATION_STATUS -> null;
    };
  }

  /** Null for what is no event of an object. */
  static @Nullable ObjectEvent of(ObjectNotice notice, long sequence) {
    if (notice instanceof ObjectNotice.Replication replication) {
      StoredObject object = replication.version() instanceof StoredObject stored ? stored : null;
      return new ObjectEvent(
          "Replication:" + replication.outcome().eventName(),
          Agent.S3,
          replication.key(),
          object == null ? null : object.size(),
          object == null ? NOTHING : object.etag(),
          told(replication.version().versionId()),
          sequence,
          new ObjectEvent.Replicated(
              replication.ruleId(),
              replication.destinationBucket(),
              replication.operation(),
              replication.requested(),
              replication.failureReason()));
    }
    if (notice instanceof ObjectNotice.Tiered tiered) {
      return sized(
          tiered.key(),
          tiered.object(),
          "IntelligentTiering",
          Agent.S3,
          new ObjectEvent.Tiered(tiered.tier()));
    }
    if (notice instanceof ObjectNotice.Lost lost) {
      return sized(
          lost.key(),
          lost.object(),
          "ReducedRedundancyLostObject",
          Agent.S3,
          ObjectEvent.Plain.NOTHING);
    }
    return null;
  }

  /** Without size and sequence: the content is as it was. */
  private static ObjectEvent updated(ObjectChange.Updated change, String name, Agent agent) {
    StoredObject object = change.object();
    return new ObjectEvent(
        name,
        agent,
        change.key(),
        null,
        object.etag(),
        told(object.versionId()),
        null,
        ObjectEvent.Plain.NOTHING);
  }

  private static ObjectEvent sized(
      String key, StoredObject object, String name, Agent agent, ObjectEvent.Detail detail) {
    return new ObjectEvent(
        name, agent, key, object.size(), object.etag(), told(object.versionId()), null, detail);
  }

  /** A request that leaves the grants as they are is no event. */
  private static boolean changesAcl(ObjectChange.Updated change, @Nullable Bucket before) {
    ObjectVersions versions = before == null ? null : before.objects().versions(change.key());
    ObjectVersion was = versions == null ? null : versions.find(change.object().versionId());
    return !(was instanceof StoredObject object)
        || !Objects.equals(object.attributes().acl(), change.object().attributes().acl());
  }

  private static String removal(ObjectChange.Cause cause) {
    return cause == ObjectChange.Cause.LIFECYCLE ? "LifecycleExpiration:" : "ObjectRemoved:";
  }

  private static Agent agent(ObjectChange.Cause cause) {
    return switch (cause) {
      case REQUEST -> Agent.CALLER;
      case LIFECYCLE -> Agent.S3;
      case REPLICATION -> Agent.REPLICATION;
    };
  }

  private static @Nullable String told(String versionId) {
    return versionId.equals(ObjectVersion.NULL_ID) ? null : versionId;
  }
}
