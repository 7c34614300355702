package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.FlowLogs;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeAcceleratorAttributesRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeAcceleratorAttributesResponse;

/**
 * Describes the attributes of an accelerator: its flow logs. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DescribeAcceleratorAttributes.html">DescribeAcceleratorAttributes</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code InvalidArgumentException}.
 */
public final class DescribeAcceleratorAttributes
    implements Operation<
        DescribeAcceleratorAttributesRequest,
        DescribeAcceleratorAttributesResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<DescribeAcceleratorAttributesResponse, GlobalAcceleratorState> decide(
      DescribeAcceleratorAttributesRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    FlowLogs logs =
        Lookup.accelerator(state, request.acceleratorArn(), Kind.STANDARD, call).flowLogs();
    return Outcome.of(
        DescribeAcceleratorAttributesResponse.builder()
            .acceleratorAttributes(FlowLogRules.described(logs))
            .build());
  }
}
