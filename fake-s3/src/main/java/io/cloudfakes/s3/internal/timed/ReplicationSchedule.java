package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.rule.ReplicationRoute;
import io.cloudfakes.s3.internal.rule.ReplicationRules;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectChange.Aspect;
import io.cloudfakes.s3.internal.state.ObjectChange.Cause;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.S3Task;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.TaskChange;
import io.cloudfakes.s3.internal.state.Versioning;
import io.cloudfakes.service.CallContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Has what requests change of objects replicated a while later, where a rule says so. What
 * lifecycle does is not replicated, nor what replication does itself, nor deletions of versions.
 */
final class ReplicationSchedule {
  private ReplicationSchedule() {}

  static List<S3Change> afterChange(
      ObjectChange change, ReplicationRules rules, Bucket bucket, S3State state, CallContext call) {
    if (change.cause() != Cause.REQUEST || bucket.versioning() != Versioning.ENABLED) {
      return List.of();
    }
    if (change instanceof ObjectChange.Written written) {
      return object(
          written.key(),
          written.object(),
          rules.forObject(written.key(), written.object()),
          "OBJECT_PUT",
          ReplicationRules.COMPLETED,
          bucket,
          state,
          call);
    }
    if (change instanceof ObjectChange.Updated updated) {
      return metadata(updated, rules, bucket, state, call);
    }
    return change instanceof ObjectChange.Marked marked
        ? marker(marked, rules.forDeleteMarker(marked.key()), bucket, call)
        : List.of();
  }

  private static List<S3Change> metadata(
      ObjectChange.Updated updated,
      ReplicationRules rules,
      Bucket bucket,
      S3State state,
      CallContext call) {
    StoredObject object = updated.object();
    String status = object.attributes().replicationStatus();
    String operation = operation(updated.aspect());
    if (status == null || operation.isEmpty()) {
      return List.of();
    }
    boolean replica = status.equals(ReplicationRules.REPLICA);
    return object(
        updated.key(),
        object,
        replica
            ? rules.forReplicaModification(updated.key(), object)
            : rules.forObject(updated.key(), object),
        operation,
        replica ? ReplicationRules.REPLICA : ReplicationRules.COMPLETED,
        bucket,
        state,
        call);
  }

  private static String operation(Aspect aspect) {
    return switch (aspect) {
      case TAGS_PUT, TAGS_DELETED -> "OBJECT_PUT_TAGS";
      case ACL -> "OBJECT_PUT_ACL";
      case LOCK -> "OBJECT_PUT_RETENTION";
      default -> "";
    };
  }

  private static List<S3Change> object(
      String key,
      StoredObject object,
      List<ReplicationRoute> routes,
      String operation,
      String whenDone,
      Bucket bucket,
      S3State state,
      CallContext call) {
    // What is under way takes the object as it is when its time comes.
    if (routes.isEmpty()
        || state.tasks().due(key(bucket.name(), key, object.versionId())) != null) {
      return List.of();
    }
    List<S3Change> changes = new ArrayList<>(2);
    changes.add(
        new ObjectChange.Updated(
            bucket.name(),
            key,
            object.with(object.attributes().withReplicationStatus(ReplicationRules.PENDING)),
            Aspect.REPLICATION_STATUS,
            Cause.REPLICATION,
            state.sequence()));
    ReplicateObject task =
        new ReplicateObject(
            bucket.name(), key, object.versionId(), routes, operation, whenDone, call.now());
    Duration delay = schedule(changes, key, object.versionId(), task, bucket, call);
    for (ReplicationRoute route : routes) {
      Duration threshold = route.threshold();
      if (threshold != null && delay.compareTo(threshold) > 0) {
        changes.add(
            new TaskChange.Scheduled(
                call.now().plus(threshold),
                "late " + key(bucket.name(), key, object.versionId()) + " " + route.bucket(),
                new ReplicationThreshold(task, route)));
      }
    }
    return changes;
  }

  private static List<S3Change> marker(
      ObjectChange.Marked marked, List<ReplicationRoute> routes, Bucket bucket, CallContext call) {
    if (routes.isEmpty()) {
      return List.of();
    }
    List<S3Change> changes = new ArrayList<>(1);
    String versionId = marked.marker().versionId();
    ReplicateMarker task = new ReplicateMarker(bucket.name(), marked.key(), versionId, routes);
    schedule(changes, marked.key(), versionId, task, bucket, call);
    return changes;
  }

  private static Duration schedule(
      List<S3Change> changes,
      String key,
      String versionId,
      S3Task task,
      Bucket bucket,
      CallContext call) {
    Duration delay = call.options(S3Options.class).replicationDelay();
    Instant due = call.now().plus(delay);
    changes.add(new TaskChange.Scheduled(due, key(bucket.name(), key, versionId), task));
    return delay;
  }

  static String key(String bucket, String key, String versionId) {
    return "replication/" + bucket + "/" + versionId + "/" + key;
  }
}
