package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.edge.globalaccelerator.GlobalAcceleratorOptions;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import java.time.Instant;

/** Changes of an accelerator or of what is below it take a while to be in place everywhere. */
public final class Deployment {
  private Deployment() {}

  /** When what is asked for now is in place. */
  public static Instant end(CallContext call) {
    return call.now().plus(call.options(GlobalAcceleratorOptions.class).deployment());
  }

  /** The accelerator of what was changed, in progress again. */
  public static GlobalAcceleratorChange begin(
      GlobalAcceleratorState state, String arn, CallContext call) {
    return begin(Lookup.above(state, arn), call);
  }

  public static GlobalAcceleratorChange begin(AcceleratorResource changed, CallContext call) {
    return new GlobalAcceleratorChange.Put(changed.withModified(call.now(), end(call)));
  }
}
