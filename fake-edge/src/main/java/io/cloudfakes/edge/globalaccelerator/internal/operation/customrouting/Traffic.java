package io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting;

import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Ipv4Block;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.PortMappings;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Subnets;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Subnet;
import io.cloudfakes.service.CallContext;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which destinations a request wants to be allowed traffic, or to be denied it. */
record Traffic(
    String endpointGroupArn,
    String endpointId,
    List<String> addresses,
    List<Integer> ports,
    boolean all,
    boolean allowed) {
  List<GlobalAcceleratorChange> changes(GlobalAcceleratorState state, CallContext call) {
    CustomGroupResource group = Lookup.customGroup(state, endpointGroupArn, call);
    Subnet subnet = group.subnet(endpointId);
    if (subnet == null) {
      throw GlobalAcceleratorErrors.invalidArgument(
          "Endpoint " + endpointId + " is not in endpoint group " + endpointGroupArn);
    }
    return CustomGroups.put(state, group.withSubnet(changed(group, subnet)), call);
  }

  private Subnet changed(CustomGroupResource group, Subnet subnet) {
    if (all) {
      if (!addresses.isEmpty() || !ports.isEmpty()) {
        throw GlobalAcceleratorErrors.invalidArgument(
            "You cannot specify destination IP addresses and ports for all traffic.");
      }
      return subnet.allowingAll(allowed);
    }
    if (addresses.isEmpty()) {
      throw GlobalAcceleratorErrors.invalidArgument("DestinationAddresses is required.");
    }
    Ipv4Block block = Objects.requireNonNull(Ipv4Block.parse(subnet.block()));
    SortedMap<String, Boolean> said = new TreeMap<>();
    for (String address : addresses) {
      if (!Subnets.holds(block, address)) {
        throw GlobalAcceleratorErrors.invalidArgument(
            "Destination address " + address + " is not in subnet " + endpointId);
      }
      for (int port : ports.isEmpty() ? PortMappings.ports(group) : ports) {
        if (!PortMappings.isDestination(group, port)) {
          throw GlobalAcceleratorErrors.invalidArgument(
              "Destination port " + port + " is not in endpoint group " + endpointGroupArn);
        }
        said.put(address + ':' + port, allowed);
      }
    }
    return subnet.saying(said);
  }
}
