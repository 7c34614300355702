package io.cloudfakes.edge.globalaccelerator.internal;

import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.DecisionRule;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** Refuses calls of other regions: AWS has no endpoint there, so that they reach nobody. */
final class HomeRegionOnly implements DecisionRule<GlobalAcceleratorState> {
  static final String HOME = "us-west-2";

  @Override
  public <I extends SdkRequest, O extends SdkResponse> Outcome<O, GlobalAcceleratorState> decide(
      Operation<I, O, GlobalAcceleratorState> operation,
      I request,
      GlobalAcceleratorState state,
      CallContext call) {
    if (!call.region().equals(HOME)) {
      throw GlobalAcceleratorErrors.error(
          "UnknownEndpoint",
          "AWS has no endpoint globalaccelerator."
              + call.region()
              + ".amazonaws.com: Global Accelerator's API is in us-west-2 only, so give the client"
              + " .region(Region.US_WEST_2)");
    }
    return operation.decide(request, state, call);
  }
}
