package io.cloudfakes.edge.globalaccelerator.internal.routing;

import io.cloudfakes.edge.globalaccelerator.Route;
import io.cloudfakes.edge.globalaccelerator.RouteReason;
import io.cloudfakes.edge.globalaccelerator.internal.rule.PortMappings;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Subnet;
import org.jspecify.annotations.Nullable;

/** Which destination a port of a custom routing accelerator leads to. */
public final class MappedDestination {
  private static final String TCP = "TCP";

  private MappedDestination() {}

  /** The destination; null when none may receive TCP traffic by that port. */
  public static @Nullable Route of(
      GlobalAcceleratorState state, ListenerResource listener, int port) {
    for (CustomGroupResource group :
        state.below(CustomGroupResource.class, listener.arn() + "/endpoint-group/")) {
      for (Subnet subnet : group.subnets()) {
        if (subnet.listenerPorts().stream().anyMatch(range -> range.holds(port))) {
          return route(group, subnet, port);
        }
      }
    }
    return null;
  }

  private static @Nullable Route route(CustomGroupResource group, Subnet subnet, int port) {
    for (PortMappings.Mapping mapping : PortMappings.of(group, subnet)) {
      if (mapping.acceleratorPort() == port) {
        return mapping.isAllowed() && mapping.protocols().contains(TCP)
            ? new Route(
                subnet.subnetId() + '/' + mapping.address(),
                group.arn(),
                group.region(),
                mapping.port(),
                RouteReason.MAPPED)
            : null;
      }
    }
    return null;
  }
}
