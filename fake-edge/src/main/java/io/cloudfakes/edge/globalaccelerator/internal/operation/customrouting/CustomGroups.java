package io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Deployment;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.rule.PortRules;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Destination;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Ports;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingDestinationConfiguration;

/** What actions on endpoint groups of custom routing accelerators have in common. */
final class CustomGroups {
  private CustomGroups() {}

  /** The destination ports that a request wants. */
  static List<Destination> destinations(List<CustomRoutingDestinationConfiguration> asked) {
    List<Destination> all = new ArrayList<>();
    for (CustomRoutingDestinationConfiguration one : asked) {
      Ports ports = PortRules.range(one.fromPort(), one.toPort());
      for (Destination other : all) {
        boolean sameProtocol =
            other.protocols().stream().anyMatch(one.protocolsAsStrings()::contains);
        if (sameProtocol && other.ports().overlaps(ports)) {
          throw GlobalAcceleratorErrors.invalidPortRange(
              "Invalid port range " + ports + ", which overlaps with port range " + other.ports());
        }
      }
      all.add(new Destination(ports, one.protocolsAsStrings()));
    }
    return all;
  }

  /** The changes of a group's change. */
  static List<GlobalAcceleratorChange> put(
      GlobalAcceleratorState state, CustomGroupResource after, CallContext call) {
    return List.of(
        new GlobalAcceleratorChange.Put(after), Deployment.begin(state, after.arn(), call));
  }
}
