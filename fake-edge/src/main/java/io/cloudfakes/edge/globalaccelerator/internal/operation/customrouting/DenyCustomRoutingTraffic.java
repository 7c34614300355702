package io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting;

import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DenyCustomRoutingTrafficRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DenyCustomRoutingTrafficResponse;

/**
 * Denies traffic to destinations in a subnet. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DenyCustomRoutingTraffic.html">DenyCustomRoutingTraffic</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code EndpointGroupNotFoundException}, {@code InvalidArgumentException}.
 */
public final class DenyCustomRoutingTraffic
    implements Operation<
        DenyCustomRoutingTrafficRequest, DenyCustomRoutingTrafficResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<DenyCustomRoutingTrafficResponse, GlobalAcceleratorState> decide(
      DenyCustomRoutingTrafficRequest request, GlobalAcceleratorState state, CallContext call) {
    Traffic traffic =
        new Traffic(
            request.endpointGroupArn(),
            request.endpointId(),
            request.destinationAddresses(),
            request.destinationPorts(),
            Boolean.TRUE.equals(request.denyAllTrafficToEndpoint()),
            false);
    return Outcome.of(
        DenyCustomRoutingTrafficResponse.builder().build(), traffic.changes(state, call));
  }
}
