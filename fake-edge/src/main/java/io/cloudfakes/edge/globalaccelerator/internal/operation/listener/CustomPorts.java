package io.cloudfakes.edge.globalaccelerator.internal.operation.listener;

import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.rule.PortMappings;
import io.cloudfakes.edge.globalaccelerator.internal.rule.PortRules;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Ports;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.PortRange;

/** The ports of listeners of custom routing accelerators. */
final class CustomPorts {
  private static final int FEWEST = 16;

  private CustomPorts() {}

  static List<Ports> of(List<PortRange> asked) {
    List<Ports> ports = PortRules.of(asked);
    if (ports.stream().mapToInt(Ports::count).sum() < FEWEST) {
      throw GlobalAcceleratorErrors.invalidPortRange(
          "A custom routing listener needs at least " + FEWEST + " ports.");
    }
    return ports;
  }

  /** Refuses to take ports away that lead to a subnet. */
  static void kept(GlobalAcceleratorState state, ListenerResource wanted) {
    List<CustomGroupResource> groups =
        state.below(CustomGroupResource.class, wanted.arn() + "/endpoint-group/");
    for (Ports taken : PortMappings.taken(groups)) {
      boolean there =
          wanted.ports().stream()
              .anyMatch(range -> range.holds(taken.from()) && range.holds(taken.to()));
      if (!there) {
        throw GlobalAcceleratorErrors.invalidPortRange(
            "Invalid port range: " + taken + " is used by a subnet endpoint.");
      }
    }
  }
}
