package io.cloudfakes.edge.cloudfront.internal;

import io.cloudfakes.clock.Timers;
import io.cloudfakes.edge.cloudfront.internal.rule.Purges;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontTask;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/** What time does to CloudFront: deployments and invalidations end, logs are written. */
final class CloudFrontTiming implements Timing<CloudFrontState> {
  @Override
  public @Nullable Instant nextDue(CloudFrontState state) {
    return state.tasks().nextDue();
  }

  @Override
  public List<? extends Change<CloudFrontState>> fire(
      CloudFrontState state, Instant due, CallContext call) {
    List<CloudFrontChange> changes = new ArrayList<>();
    for (Timers.Timer<CloudFrontTask> timer : state.tasks().dueBy(due)) {
      changes.add(new CloudFrontChange.Cancelled(timer.key()));
      CloudFrontTask task = timer.what();
      if (task instanceof CloudFrontTask.Deploy deploy) {
        changes.add(new CloudFrontChange.Deployed(deploy.distribution()));
      } else if (task instanceof CloudFrontTask.DeployEntity deploy) {
        changes.add(new CloudFrontChange.EntityDeployed(deploy.kind(), deploy.id()));
      } else if (task instanceof CloudFrontTask.CompleteInvalidation complete) {
        changes.addAll(Purges.completing(complete.id(), complete.lags(), due));
      } else if (task instanceof CloudFrontTask.PurgeLate late) {
        changes.add(new CloudFrontChange.PurgedLate(late.id(), late.location()));
      } else if (task instanceof CloudFrontTask.WriteLogs write) {
        PVector<String> lines = state.logs().get(write.target());
        if (lines != null && !lines.isEmpty()) {
          changes.add(
              new CloudFrontChange.LogWritten(
                  write.target(),
                  List.copyOf(lines),
                  call.ids().hex("log " + write.target() + due, 8)));
        }
      }
    }
    return changes;
  }
}
