package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.fault.Struck;
import io.cloudfakes.fault.StruckCalls;
import io.cloudfakes.service.CallContext;

/** What faults strike a call that CloudFront acts out itself. */
public final class Strikes {
  private Strikes() {}

  /** Those of the call that is being answered. */
  public static Struck of(CallContext call) {
    return call.links()
        .find(StruckCalls.class)
        .orElseThrow(() -> new IllegalStateException("This world has no faults"))
        .current();
  }
}
