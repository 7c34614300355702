package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeCustomRoutingAcceleratorRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeCustomRoutingAcceleratorResponse;

/**
 * Describes a custom routing accelerator. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DescribeCustomRoutingAccelerator.html">DescribeCustomRoutingAccelerator</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code InvalidArgumentException}.
 */
public final class DescribeCustomRoutingAccelerator
    implements Operation<
        DescribeCustomRoutingAcceleratorRequest,
        DescribeCustomRoutingAcceleratorResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<DescribeCustomRoutingAcceleratorResponse, GlobalAcceleratorState> decide(
      DescribeCustomRoutingAcceleratorRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    AcceleratorResource found =
        Lookup.accelerator(state, request.acceleratorArn(), Kind.CUSTOM_ROUTING, call);
    return Outcome.of(
        DescribeCustomRoutingAcceleratorResponse.builder()
            .accelerator(Describing.customRouting(found, call.now()))
            .build());
  }
}
