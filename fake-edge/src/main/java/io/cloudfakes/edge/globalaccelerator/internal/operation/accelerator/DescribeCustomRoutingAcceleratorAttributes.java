package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.FlowLogs;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeCustomRoutingAcceleratorAttributesRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeCustomRoutingAcceleratorAttributesResponse;

/**
 * Describes the attributes of a custom routing accelerator: its flow logs. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DescribeCustomRoutingAcceleratorAttributes.html">DescribeCustomRoutingAcceleratorAttributes</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code InvalidArgumentException}.
 */
public final class DescribeCustomRoutingAcceleratorAttributes
    implements Operation<
        DescribeCustomRoutingAcceleratorAttributesRequest,
        DescribeCustomRoutingAcceleratorAttributesResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<DescribeCustomRoutingAcceleratorAttributesResponse, GlobalAcceleratorState> decide(
      DescribeCustomRoutingAcceleratorAttributesRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    FlowLogs logs =
        Lookup.accelerator(state, request.acceleratorArn(), Kind.CUSTOM_ROUTING, call).flowLogs();
    return Outcome.of(
        DescribeCustomRoutingAcceleratorAttributesResponse.builder()
            .acceleratorAttributes(FlowLogRules.customRouting(logs))
            .build());
  }
}
