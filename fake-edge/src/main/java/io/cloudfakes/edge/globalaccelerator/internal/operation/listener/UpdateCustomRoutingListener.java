package io.cloudfakes.edge.globalaccelerator.internal.operation.listener;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Deployment;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.UpdateCustomRoutingListenerRequest;
import software.amazon.awssdk.services.globalaccelerator.model.UpdateCustomRoutingListenerResponse;

/**
 * Changes a listener of a custom routing accelerator. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_UpdateCustomRoutingListener.html">UpdateCustomRoutingListener</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidArgumentException}, {@code InvalidPortRangeException}, {@code
 * LimitExceededException}, {@code ListenerNotFoundException}.
 */
public final class UpdateCustomRoutingListener
    implements Operation<
        UpdateCustomRoutingListenerRequest,
        UpdateCustomRoutingListenerResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<UpdateCustomRoutingListenerResponse, GlobalAcceleratorState> decide(
      UpdateCustomRoutingListenerRequest request, GlobalAcceleratorState state, CallContext call) {
    ListenerResource after =
        Lookup.listener(state, request.listenerArn(), Kind.CUSTOM_ROUTING, call)
            .withPorts(CustomPorts.of(request.portRanges()));
    ListenerRules.check(state, after);
    CustomPorts.kept(state, after);

    return Outcome.of(
        UpdateCustomRoutingListenerResponse.builder()
            .listener(Describing.customRouting(after))
            .build(),
        List.of(
            new GlobalAcceleratorChange.Put(after), Deployment.begin(state, after.arn(), call)));
  }
}
