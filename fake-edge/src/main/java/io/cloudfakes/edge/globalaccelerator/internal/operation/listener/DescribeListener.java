package io.cloudfakes.edge.globalaccelerator.internal.operation.listener;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeListenerRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeListenerResponse;

/**
 * Describes a listener of an accelerator. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DescribeListener.html">DescribeListener</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidArgumentException}, {@code ListenerNotFoundException}.
 */
public final class DescribeListener
    implements Operation<
        DescribeListenerRequest, DescribeListenerResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<DescribeListenerResponse, GlobalAcceleratorState> decide(
      DescribeListenerRequest request, GlobalAcceleratorState state, CallContext call) {
    ListenerResource found = Lookup.listener(state, request.listenerArn(), Kind.STANDARD, call);
    return Outcome.of(
        DescribeListenerResponse.builder().listener(Describing.listener(found)).build());
  }
}
