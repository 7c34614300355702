package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeAcceleratorRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeAcceleratorResponse;

/**
 * Describes an accelerator. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DescribeAccelerator.html">DescribeAccelerator</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code InvalidArgumentException}.
 */
public final class DescribeAccelerator
    implements Operation<
        DescribeAcceleratorRequest, DescribeAcceleratorResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<DescribeAcceleratorResponse, GlobalAcceleratorState> decide(
      DescribeAcceleratorRequest request, GlobalAcceleratorState state, CallContext call) {
    AcceleratorResource found =
        Lookup.accelerator(state, request.acceleratorArn(), Kind.STANDARD, call);
    return Outcome.of(
        DescribeAcceleratorResponse.builder()
            .accelerator(Describing.accelerator(found, call.now()))
            .build());
  }
}
