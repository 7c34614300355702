package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.s3.internal.rule.ReplicationRoute;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.DeleteMarker;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.S3Task;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replicates one delete marker; nobody is told when it cannot be.
 *
 * @param bucket the source
 */
record ReplicateMarker(String bucket, String key, String versionId, List<ReplicationRoute> routes)
    implements S3Task {
  @Override
  public List<S3Change> run(S3State state, CallContext call) {
    DeleteMarker marker = find(state.bucket(bucket));
    List<S3Change> changes = new ArrayList<>();
    for (ReplicationRoute route : routes) {
      Bucket destination = state.bucket(route.bucket());
      if (marker != null
          && Replicas.refusal(destination, route) == null
          && find(destination) == null) {
        changes.add(
            new ObjectChange.Marked(
                route.bucket(),
                key,
                marker,
                ObjectChange.Cause.REPLICATION,
                state.sequence() + changes.size() + 1));
      }
    }
    return changes;
  }

  private @Nullable DeleteMarker find(@Nullable Bucket in) {
    ObjectVersions versions = in == null ? null : in.objects().versions(key);
    return versions != null && versions.find(versionId) instanceof DeleteMarker marker
        ? marker
        : null;
  }
}
