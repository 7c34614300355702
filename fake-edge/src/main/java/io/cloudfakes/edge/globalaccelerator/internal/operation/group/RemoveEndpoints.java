package io.cloudfakes.edge.globalaccelerator.internal.operation.group;

import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GroupRules;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Healths;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.Endpoint;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.EndpointIdentifier;
import software.amazon.awssdk.services.globalaccelerator.model.RemoveEndpointsRequest;
import software.amazon.awssdk.services.globalaccelerator.model.RemoveEndpointsResponse;

/**
 * Removes endpoints from a group. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_RemoveEndpoints.html">RemoveEndpoints</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code EndpointGroupNotFoundException}, {@code
 * InvalidArgumentException}.
 */
public final class RemoveEndpoints
    implements Operation<RemoveEndpointsRequest, RemoveEndpointsResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<RemoveEndpointsResponse, GlobalAcceleratorState> decide(
      RemoveEndpointsRequest request, GlobalAcceleratorState state, CallContext call) {
    GroupResource before = Lookup.group(state, request.endpointGroupArn(), call);
    List<Endpoint> rest = new ArrayList<>(before.endpoints());
    for (EndpointIdentifier gone : request.endpointIdentifiers()) {
      if (!rest.removeIf(one -> is(one, gone))) {
        throw GlobalAcceleratorErrors.invalidArgument(
            "Endpoint " + gone.endpointId() + " is not in endpoint group " + before.arn());
      }
    }
    GroupResource after = before.withEndpoints(rest);
    List<GlobalAcceleratorChange> changes = new ArrayList<>();
    changes.add(new GlobalAcceleratorChange.Put(after));
    changes.addAll(Healths.forget(state, before, after));
    return Outcome.of(
        RemoveEndpointsResponse.builder().build(),
        GroupRules.deployed(state, after.arn(), changes, call));
  }

  private static boolean is(Endpoint endpoint, EndpointIdentifier identifier) {
    Boolean preserves = identifier.clientIPPreservationEnabled();
    return endpoint.endpointId().equals(identifier.endpointId())
        && (preserves == null || preserves == endpoint.preservesClientIp());
  }
}
