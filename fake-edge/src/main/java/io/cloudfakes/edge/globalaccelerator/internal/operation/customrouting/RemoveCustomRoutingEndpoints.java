package io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting;

import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Subnet;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.RemoveCustomRoutingEndpointsRequest;
import software.amazon.awssdk.services.globalaccelerator.model.RemoveCustomRoutingEndpointsResponse;

/**
 * Removes subnets from a group, and takes back their ports. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_RemoveCustomRoutingEndpoints.html">RemoveCustomRoutingEndpoints</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code ConflictException}, {@code
 * EndpointGroupNotFoundException}, {@code EndpointNotFoundException}, {@code
 * InvalidArgumentException}.
 */
public final class RemoveCustomRoutingEndpoints
    implements Operation<
        RemoveCustomRoutingEndpointsRequest,
        RemoveCustomRoutingEndpointsResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<RemoveCustomRoutingEndpointsResponse, GlobalAcceleratorState> decide(
      RemoveCustomRoutingEndpointsRequest request, GlobalAcceleratorState state, CallContext call) {
    CustomGroupResource group = Lookup.customGroup(state, request.endpointGroupArn(), call);
    List<Subnet> rest = new ArrayList<>(group.subnets());
    for (String gone : request.endpointIds()) {
      if (!rest.removeIf(one -> one.subnetId().equals(gone))) {
        throw GlobalAcceleratorErrors.endpointNotFound(gone);
      }
    }
    return Outcome.of(
        RemoveCustomRoutingEndpointsResponse.builder().build(),
        CustomGroups.put(state, group.withSubnets(rest), call));
  }
}
