package io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Ipv4Block;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.PortMappings;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Sharing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Subnets;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Subnet;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.globalaccelerator.model.AddCustomRoutingEndpointsRequest;
import software.amazon.awssdk.services.globalaccelerator.model.AddCustomRoutingEndpointsResponse;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingEndpointConfiguration;

/**
 * Adds subnets to a group, which gives each its ports of the listener. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_AddCustomRoutingEndpoints.html">AddCustomRoutingEndpoints</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code ConflictException}, {@code
 * EndpointAlreadyExistsException}, {@code EndpointGroupNotFoundException}, {@code
 * InvalidArgumentException}, {@code LimitExceededException}.
 */
public final class AddCustomRoutingEndpoints
    implements Operation<
        AddCustomRoutingEndpointsRequest,
        AddCustomRoutingEndpointsResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<AddCustomRoutingEndpointsResponse, GlobalAcceleratorState> decide(
      AddCustomRoutingEndpointsRequest request, GlobalAcceleratorState state, CallContext call) {
    CustomGroupResource group = Lookup.customGroup(state, request.endpointGroupArn(), call);
    List<Subnet> added = new ArrayList<>();
    for (CustomRoutingEndpointConfiguration one : request.endpointConfigurations()) {
      Subnet subnet = subnet(state, group, one, call);
      added.add(subnet);
      List<Subnet> all = new ArrayList<>(group.subnets());
      all.add(subnet);
      group = group.withSubnets(all);
    }
    return Outcome.of(
        AddCustomRoutingEndpointsResponse.builder()
            .endpointGroupArn(group.arn())
            .endpointDescriptions(Describing.subnets(added))
            .build(),
        CustomGroups.put(state, group, call));
  }

  private static Subnet subnet(
      GlobalAcceleratorState state,
      CustomGroupResource group,
      CustomRoutingEndpointConfiguration asked,
      CallContext call) {
    String id = asked.endpointId();
    if (id == null) {
      throw GlobalAcceleratorErrors.invalidArgument("An endpoint needs an endpoint ID.");
    }
    Subnets.check(state, id, group.region());
    Sharing.requireSubnet(state, id, asked.attachmentArn(), group.arn(), call);
    if (group.subnet(id) != null) {
      throw GlobalAcceleratorErrors.error(
          "EndpointAlreadyExistsException",
          "Endpoint " + id + " already exists in endpoint group " + group.arn());
    }
    List<CustomGroupResource> all = new ArrayList<>();
    for (CustomGroupResource one :
        state.below(CustomGroupResource.class, group.listenerArn() + "/endpoint-group/")) {
      boolean same = one.arn().equals(group.arn());
      if (!same && one.subnet(id) != null) {
        throw GlobalAcceleratorErrors.conflict(
            "Endpoint " + id + " is in another endpoint group of the listener: " + one.arn());
      }
      all.add(same ? group : one);
    }
    Ipv4Block block = Subnets.block(state, id);
    ListenerResource listener = Lookup.listenerAbove(state, group.listenerArn());
    return new Subnet(
        id,
        block.toString(),
        PortMappings.allocate(listener, all, group, id, block),
        false,
        TreePMap.empty());
  }
}
