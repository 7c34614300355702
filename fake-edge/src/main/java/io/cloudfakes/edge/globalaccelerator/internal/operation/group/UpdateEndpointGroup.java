package io.cloudfakes.edge.globalaccelerator.internal.operation.group;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.EndpointRules;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GroupRules;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Healths;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.PortRules;
import io.cloudfakes.edge.globalaccelerator.internal.state.Endpoint;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.UpdateEndpointGroupRequest;
import software.amazon.awssdk.services.globalaccelerator.model.UpdateEndpointGroupResponse;

/**
 * Changes an endpoint group; a list of endpoints takes the place of the one before. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_UpdateEndpointGroup.html">UpdateEndpointGroup</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code EndpointGroupNotFoundException}, {@code
 * InvalidArgumentException}, {@code LimitExceededException}.
 */
public final class UpdateEndpointGroup
    implements Operation<
        UpdateEndpointGroupRequest, UpdateEndpointGroupResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<UpdateEndpointGroupResponse, GlobalAcceleratorState> decide(
      UpdateEndpointGroupRequest request, GlobalAcceleratorState state, CallContext call) {
    GroupResource before = Lookup.group(state, request.endpointGroupArn(), call);
    GroupResource after = updated(before, request, state, call);
    List<GlobalAcceleratorChange> changes = new ArrayList<>();
    changes.add(new GlobalAcceleratorChange.Put(after));
    changes.addAll(Healths.forget(state, before, after));
    return Outcome.of(
        UpdateEndpointGroupResponse.builder()
            .endpointGroup(Describing.group(state, after, call.now()))
            .build(),
        GroupRules.deployed(state, after.arn(), changes, call));
  }

  private static GroupResource updated(
      GroupResource before,
      UpdateEndpointGroupRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    CheckSettings settings =
        new CheckSettings(
            request.healthCheckPort(),
            request.healthCheckProtocolAsString(),
            request.healthCheckPath(),
            request.healthCheckIntervalSeconds(),
            request.thresholdCount());
    GroupResource after = before.withCheck(settings.over(before.check()));
    if (request.trafficDialPercentage() != null) {
      after = after.withDial(request.trafficDialPercentage());
    }
    if (request.hasPortOverrides()) {
      ListenerResource listener = Lookup.listenerAbove(state, before.listenerArn());
      after = after.withOverrides(PortRules.overrides(state, listener, request.portOverrides()));
    }
    if (request.hasEndpointConfigurations()) {
      List<Endpoint> wanted =
          EndpointRules.of(
              state,
              request.endpointConfigurations(),
              Lookup.acceleratorOf(before.arn()),
              before.region(),
              call);
      after = after.withEndpoints(EndpointRules.keepingTimes(wanted, before));
    }
    return after;
  }
}
