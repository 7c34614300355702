package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.CloudFrontOptions;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontTask;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeLag;
import io.cloudfakes.fault.EdgeFault;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.service.CallContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What has edges drop the objects of an invalidation: all at once, or those that lag later. */
public final class Purges {
  private Purges() {}

  /** What follows from an order that a call gives, with the faults that strike the call. */
  public static List<CloudFrontChange> ordered(String invalidation, CallContext call) {
    List<EdgeLag> lags = lags(call);
    Duration takes = call.options(CloudFrontOptions.class).invalidationTime();
    return takes.isZero()
        ? completing(invalidation, lags, call.now())
        : List.of(
            new CloudFrontChange.Scheduled(
                call.now().plus(takes),
                "invalidate " + invalidation,
                new CloudFrontTask.CompleteInvalidation(invalidation, lags)));
  }

  /** What follows when an invalidation is complete. */
  public static List<CloudFrontChange> completing(
      String invalidation, List<EdgeLag> lags, Instant now) {
    List<CloudFrontChange> changes = new ArrayList<>();
    changes.add(new CloudFrontChange.InvalidationCompleted(invalidation, lags));
    for (EdgeLag lag : lags) {
      Duration by = lag.by();
      if (by != null) {
        changes.add(
            new CloudFrontChange.Scheduled(
                now.plus(by),
                "invalidate " + invalidation + " at " + lag.location(),
                new CloudFrontTask.PurgeLate(invalidation, lag.location())));
      }
    }
    return changes;
  }

  private static List<EdgeLag> lags(CallContext call) {
    List<EdgeLag> lags = new ArrayList<>();
    for (FaultRule rule : call.faultRules()) {
      if (rule.fault() instanceof EdgeFault.LateInvalidation late) {
        call.acted(rule);
        lags.add(new EdgeLag(late.location(), late.delay()));
      } else if (rule.fault() instanceof EdgeFault.MissedInvalidation missed) {
        call.acted(rule);
        lags.add(new EdgeLag(missed.location(), null));
      }
    }
    return lags;
  }
}
