package io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting;

import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.AllowCustomRoutingTrafficRequest;
import software.amazon.awssdk.services.globalaccelerator.model.AllowCustomRoutingTrafficResponse;

/**
 * Allows traffic to destinations in a subnet. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_AllowCustomRoutingTraffic.html">AllowCustomRoutingTraffic</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code EndpointGroupNotFoundException}, {@code InvalidArgumentException}.
 */
public final class AllowCustomRoutingTraffic
    implements Operation<
        AllowCustomRoutingTrafficRequest,
        AllowCustomRoutingTrafficResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<AllowCustomRoutingTrafficResponse, GlobalAcceleratorState> decide(
      AllowCustomRoutingTrafficRequest request, GlobalAcceleratorState state, CallContext call) {
    Traffic traffic =
        new Traffic(
            request.endpointGroupArn(),
            request.endpointId(),
            request.destinationAddresses(),
            request.destinationPorts(),
            Boolean.TRUE.equals(request.allowAllTrafficToEndpoint()),
            true);
    return Outcome.of(
        AllowCustomRoutingTrafficResponse.builder().build(), traffic.changes(state, call));
  }
}
