package io.cloudfakes.edge.globalaccelerator.internal.operation.group;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeEndpointGroupRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeEndpointGroupResponse;

/**
 * Describes an endpoint group, with the health of its endpoints. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DescribeEndpointGroup.html">DescribeEndpointGroup</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code EndpointGroupNotFoundException}, {@code InvalidArgumentException}.
 */
public final class DescribeEndpointGroup
    implements Operation<
        DescribeEndpointGroupRequest, DescribeEndpointGroupResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<DescribeEndpointGroupResponse, GlobalAcceleratorState> decide(
      DescribeEndpointGroupRequest request, GlobalAcceleratorState state, CallContext call) {
    GroupResource found = Lookup.group(state, request.endpointGroupArn(), call);
    return Outcome.of(
        DescribeEndpointGroupResponse.builder()
            .endpointGroup(Describing.group(state, found, call.now()))
            .build());
  }
}
