package io.cloudfakes.edge.globalaccelerator.internal.operation.group;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.EndpointRules;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GroupRules;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Quotas;
import io.cloudfakes.edge.globalaccelerator.internal.state.Endpoint;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.globalaccelerator.model.AddEndpointsRequest;
import software.amazon.awssdk.services.globalaccelerator.model.AddEndpointsResponse;

/**
 * Adds endpoints to a group; one that is there is changed. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_AddEndpoints.html">AddEndpoints</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code EndpointGroupNotFoundException}, {@code
 * InvalidArgumentException}, {@code LimitExceededException}.
 */
public final class AddEndpoints
    implements Operation<AddEndpointsRequest, AddEndpointsResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<AddEndpointsResponse, GlobalAcceleratorState> decide(
      AddEndpointsRequest request, GlobalAcceleratorState state, CallContext call) {
    GroupResource before = Lookup.group(state, request.endpointGroupArn(), call);
    List<Endpoint> wanted =
        EndpointRules.keepingTimes(
            EndpointRules.of(
                state,
                request.endpointConfigurations(),
                Lookup.acceleratorOf(before.arn()),
                before.region(),
                call),
            before);
    Map<String, Endpoint> all = new LinkedHashMap<>();
    before.endpoints().forEach(one -> all.put(one.endpointId(), one));
    wanted.forEach(one -> all.put(one.endpointId(), one));
    Quotas.endpoints(all.size());
    GroupResource after = before.withEndpoints(List.copyOf(all.values()));
    return Outcome.of(
        AddEndpointsResponse.builder()
            .endpointGroupArn(after.arn())
            .endpointDescriptions(Describing.endpoints(state, after, wanted, call.now()))
            .build(),
        GroupRules.deployed(
            state, after.arn(), List.of(new GlobalAcceleratorChange.Put(after)), call));
  }
}
