package io.cloudfakes.edge.globalaccelerator.internal.operation.listener;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Deployment;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.PortRules;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.UpdateListenerRequest;
import software.amazon.awssdk.services.globalaccelerator.model.UpdateListenerResponse;

/**
 * Changes a listener of an accelerator. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_UpdateListener.html">UpdateListener</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidArgumentException}, {@code InvalidPortRangeException}, {@code
 * LimitExceededException}, {@code ListenerNotFoundException}.
 */
public final class UpdateListener
    implements Operation<UpdateListenerRequest, UpdateListenerResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<UpdateListenerResponse, GlobalAcceleratorState> decide(
      UpdateListenerRequest request, GlobalAcceleratorState state, CallContext call) {
    ListenerResource after = Lookup.listener(state, request.listenerArn(), Kind.STANDARD, call);
    if (request.hasPortRanges()) {
      after = after.withPorts(PortRules.of(request.portRanges()));
    }
    if (request.protocolAsString() != null) {
      after = after.withProtocol(request.protocolAsString());
    }
    if (request.clientAffinityAsString() != null) {
      after = after.withAffinity(request.clientAffinityAsString());
    }
    ListenerRules.check(state, after);

    return Outcome.of(
        UpdateListenerResponse.builder().listener(Describing.listener(after)).build(),
        List.of(
            new GlobalAcceleratorChange.Put(after), Deployment.begin(state, after.arn(), call)));
  }
}
