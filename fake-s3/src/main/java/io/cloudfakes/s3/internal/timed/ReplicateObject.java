package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.s3.internal.rule.ReplicationRoute;
import io.cloudfakes.s3.internal.rule.ReplicationRules;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectChange.Aspect;
import io.cloudfakes.s3.internal.state.ObjectChange.Cause;
import io.cloudfakes.s3.internal.state.ObjectNotice;
import io.cloudfakes.s3.internal.state.ObjectNotice.ReplicationOutcome;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.S3Task;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Replicates one version, as it is when this is run, or what was changed of it since it was
 * replicated.
 *
 * @param bucket the source
 * @param operation what is replicated, as events name it, for example {@code OBJECT_PUT_TAGS}
 * @param whenDone the source's status afterwards
 */
record ReplicateObject(
    String bucket,
    String key,
    String versionId,
    List<ReplicationRoute> routes,
    String operation,
    String whenDone,
    Instant requested)
    implements S3Task {
  private static final String WHOLE = "OBJECT_PUT";

  @Override
  public List<S3Change> run(S3State state, CallContext call) {
    Bucket source = state.bucket(bucket);
    StoredObject object = Replicas.find(source, key, versionId);
    if (source == null || object == null) {
      return List.of();
    }
    List<S3Change> changes = new ArrayList<>();
    boolean failed = false;
    for (ReplicationRoute route : routes) {
      Bucket destination = state.bucket(route.bucket());
      String refusal = refusal(object, destination, route);
      if (refusal == null) {
        Bucket there = Objects.requireNonNull(destination);
        replicate(changes, object, source, there, route, state.sequence(), call);
        tellIfLate(changes, object, route, call);
      } else {
        failed = true;
        if (route.tracked()) {
          changes.add(notice(object, route, ReplicationOutcome.FAILED, refusal));
        }
      }
    }
    // A replica's own status says nothing of where its changes went on to.
    String status =
        failed && !whenDone.equals(ReplicationRules.REPLICA) ? ReplicationRules.FAILED : whenDone;
    changes.add(
        new ObjectChange.Updated(
            bucket,
            key,
            object.with(object.attributes().withReplicationStatus(status)),
            Aspect.REPLICATION_STATUS,
            Cause.REPLICATION,
            state.sequence() + changes.size() + 1));
    return changes;
  }

  private @Nullable String refusal(
      StoredObject object, @Nullable Bucket destination, ReplicationRoute route) {
    String refusal = Replicas.refusal(destination, route, object);
    return refusal == null
            && !operation.equals(WHOLE)
            && Replicas.find(destination, key, versionId) == null
        ? "DstVersionNotFound"
        : refusal;
  }

  private void replicate(
      List<S3Change> changes,
      StoredObject object,
      Bucket source,
      Bucket destination,
      ReplicationRoute route,
      long sequence,
      CallContext call) {
    StoredObject there = Replicas.find(destination, key, versionId);
    long next = sequence + changes.size() + 1;
    if (there == null) {
      StoredObject replica = Replicas.of(object, source, destination, route, call.now());
      changes.add(
          new ObjectChange.Written(
              destination.name(), key, replica, ObjectChange.Origin.PUT, Cause.REPLICATION, next));
      return;
    }
    StoredObject brought = Replicas.brought(there, object, destination, route);
    if (!brought.equals(there)) {
      changes.add(
          new ObjectChange.Updated(
              destination.name(), key, brought, aspect(), Cause.REPLICATION, next));
    }
  }

  private Aspect aspect() {
    return switch (operation) {
      case "OBJECT_PUT_ACL" -> Aspect.ACL;
      case "OBJECT_PUT_RETENTION" -> Aspect.LOCK;
      default -> Aspect.TAGS_PUT;
    };
  }

  private void tellIfLate(
      List<S3Change> changes, StoredObject object, ReplicationRoute route, CallContext call) {
    if (route.threshold() != null && call.now().isAfter(requested.plus(route.threshold()))) {
      changes.add(notice(object, route, ReplicationOutcome.REPLICATED_AFTER_THRESHOLD, null));
    }
  }

  ObjectNotice notice(
      StoredObject object,
      ReplicationRoute route,
      ReplicationOutcome outcome,
      @Nullable String reason) {
    return new ObjectNotice.Replication(
        bucket,
        key,
        object,
        outcome,
        route.ruleId(),
        route.destinationArn(),
        operation,
        requested,
        reason);
  }
}
