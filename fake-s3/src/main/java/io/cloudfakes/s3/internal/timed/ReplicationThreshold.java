package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.s3.internal.rule.ReplicationRoute;
import io.cloudfakes.s3.internal.rule.ReplicationRules;
import io.cloudfakes.s3.internal.state.ObjectNotice.ReplicationOutcome;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.S3Task;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import java.util.List;

/** Tells that a replication took longer than replication time control promises. */
record ReplicationThreshold(ReplicateObject replication, ReplicationRoute route) implements S3Task {
  @Override
  public List<S3Change> run(S3State state, CallContext call) {
    StoredObject object =
        Replicas.find(
            state.bucket(replication.bucket()), replication.key(), replication.versionId());
    return object == null
            || !ReplicationRules.PENDING.equals(object.attributes().replicationStatus())
        ? List.of()
        : List.of(replication.notice(object, route, ReplicationOutcome.MISSED_THRESHOLD, null));
  }
}
