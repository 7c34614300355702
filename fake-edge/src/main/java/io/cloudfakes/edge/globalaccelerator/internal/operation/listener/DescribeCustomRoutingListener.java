package io.cloudfakes.edge.globalaccelerator.internal.operation.listener;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeCustomRoutingListenerRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeCustomRoutingListenerResponse;

/**
 * Describes a listener of a custom routing accelerator. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DescribeCustomRoutingListener.html">DescribeCustomRoutingListener</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidArgumentException}, {@code ListenerNotFoundException}.
 */
public final class DescribeCustomRoutingListener
    implements Operation<
        DescribeCustomRoutingListenerRequest,
        DescribeCustomRoutingListenerResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<DescribeCustomRoutingListenerResponse, GlobalAcceleratorState> decide(
      DescribeCustomRoutingListenerRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    ListenerResource found =
        Lookup.listener(state, request.listenerArn(), Kind.CUSTOM_ROUTING, call);
    return Outcome.of(
        DescribeCustomRoutingListenerResponse.builder()
            .listener(Describing.customRouting(found))
            .build());
  }
}
