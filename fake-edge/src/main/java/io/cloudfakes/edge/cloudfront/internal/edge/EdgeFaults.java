package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.fault.EdgeFault;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Store;
import java.time.Instant;

/** The faults of edges, as viewers' requests meet them. */
public final class EdgeFaults {
  private final Store<CloudFrontState> store;

  /** Of a world with that state. */
  public EdgeFaults(Store<CloudFrontState> store) {
    this.store = store;
  }

  /** What the edge that serves a place knows of the account's configuration. */
  CloudFrontState seen(CloudFrontState now, CallContext call, Place place) {
    CloudFrontState seen = now;
    for (FaultRule rule : call.faultRules()) {
      if (rule.fault() instanceof EdgeFault.StaleConfiguration stale
          && stale.isAt(place.location())) {
        CloudFrontState then = store.stateAt(call.now().minus(stale.age()));
        if (isConfiguredOtherwise(then, now)) {
          call.acted(rule);
          seen = then;
        }
      }
    }
    return seen;
  }

  /** Log lines and invalidations are no configuration. */
  // The maps, not what they hold: one that nothing was put into or taken out of is the same.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isConfiguredOtherwise(CloudFrontState then, CloudFrontState now) {
    for (Kind kind : Kind.values()) {
      if (kind != Kind.INVALIDATION && then.byKind().get(kind) != now.byKind().get(kind)) {
        return true;
      }
    }
    return false;
  }

  /** The time by the clock of the edge, which signatures are held against. */
  static Instant clock(CallContext call) {
    Instant time = call.now();
    for (FaultRule rule : call.faultRules()) {
      if (rule.fault() instanceof EdgeFault.EdgeClockSkew skew) {
        call.acted(rule);
        time = time.plus(skew.ahead());
      }
    }
    return time;
  }
}
