package io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeCustomRoutingEndpointGroupRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeCustomRoutingEndpointGroupResponse;

/**
 * Describes an endpoint group of a custom routing accelerator. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DescribeCustomRoutingEndpointGroup.html">DescribeCustomRoutingEndpointGroup</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code EndpointGroupNotFoundException}, {@code InvalidArgumentException}.
 */
public final class DescribeCustomRoutingEndpointGroup
    implements Operation<
        DescribeCustomRoutingEndpointGroupRequest,
        DescribeCustomRoutingEndpointGroupResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<DescribeCustomRoutingEndpointGroupResponse, GlobalAcceleratorState> decide(
      DescribeCustomRoutingEndpointGroupRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    CustomGroupResource found = Lookup.customGroup(state, request.endpointGroupArn(), call);
    return Outcome.of(
        DescribeCustomRoutingEndpointGroupResponse.builder()
            .endpointGroup(Describing.customRouting(found))
            .build());
  }
}
