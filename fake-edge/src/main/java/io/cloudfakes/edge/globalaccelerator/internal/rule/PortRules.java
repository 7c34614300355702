package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.globalaccelerator.model.PortOverride;
import software.amazon.awssdk.services.globalaccelerator.model.PortRange;

/** Which ports listeners and groups may have. */
public final class PortRules {
  private PortRules() {}

  /** The ports of a request: in order, and none twice. */
  public static List<Ports> of(List<PortRange> asked) {
    List<Ports> all = new ArrayList<>();
    for (PortRange one : asked) {
      Ports ports = range(one.fromPort(), one.toPort());
      for (Ports other : all) {
        if (other.overlaps(ports)) {
          throw GlobalAcceleratorErrors.invalidPortRange(
              "Invalid port range " + ports + ", which overlaps with port range " + other);
        }
      }
      all.add(ports);
    }
    return all;
  }

  /** One range of a request. */
  public static Ports range(@Nullable Integer from, @Nullable Integer to) {
    if (from == null || to == null || from > to) {
      throw GlobalAcceleratorErrors.invalidPortRange(
          "Invalid port range PortRange(fromPort=" + from + ", toPort=" + to + ")");
    }
    return new Ports(from, to);
  }

  /** Refuses ports that another listener of the accelerator has for the same protocol. */
  public static void free(
      GlobalAcceleratorState state, String acceleratorArn, ListenerResource wanted) {
    for (ListenerResource other :
        state.below(ListenerResource.class, acceleratorArn + "/listener/")) {
      if (other.arn().equals(wanted.arn()) || !other.protocol().equals(wanted.protocol())) {
        continue;
      }
      for (Ports mine : wanted.ports()) {
        for (Ports taken : other.ports()) {
          if (mine.overlaps(taken)) {
            throw GlobalAcceleratorErrors.invalidPortRange(
                "Invalid port range "
                    + mine
                    + ", which overlaps with port range "
                    + taken
                    + " taken by listener "
                    + other.arn());
          }
        }
      }
    }
  }

  /** Refuses a listener's ports that groups of the accelerator override others to. */
  public static void notOverridden(GlobalAcceleratorState state, ListenerResource wanted) {
    for (GroupResource group :
        state.below(GroupResource.class, wanted.acceleratorArn() + "/listener/")) {
      boolean own = group.listenerArn().equals(wanted.arn());
      for (Map.Entry<Integer, Integer> override : group.overrides().entrySet()) {
        if (wanted.listensAt(override.getValue())) {
          throw GlobalAcceleratorErrors.invalidPortRange(
              "Port "
                  + override.getValue()
                  + " is the endpoint port of a port override of "
                  + group.arn());
        }
        if (own && !wanted.listensAt(override.getKey())) {
          throw GlobalAcceleratorErrors.invalidPortRange(
              "Port "
                  + override.getKey()
                  + " is the listener port of a port override of "
                  + group.arn());
        }
      }
    }
  }

  /** The overrides of a request, by listener port. */
  public static SortedMap<Integer, Integer> overrides(
      GlobalAcceleratorState state, ListenerResource listener, List<PortOverride> asked) {
    SortedMap<Integer, Integer> all = new TreeMap<>();
    for (PortOverride one : asked) {
      if (one.listenerPort() == null || one.endpointPort() == null) {
        throw GlobalAcceleratorErrors.invalidArgument(
            "A port override needs a listener port and an endpoint port.");
      }
      if (!listener.listensAt(one.listenerPort())) {
        throw GlobalAcceleratorErrors.invalidArgument(
            "Port override listener port "
                + one.listenerPort()
                + " is not in the port ranges of listener "
                + listener.arn());
      }
      for (ListenerResource other :
          state.below(ListenerResource.class, listener.acceleratorArn() + "/listener/")) {
        if (other.listensAt(one.endpointPort())) {
          throw GlobalAcceleratorErrors.invalidArgument(
              "Port override endpoint port "
                  + one.endpointPort()
                  + " is in a port range of listener "
                  + other.arn());
        }
      }
      if (all.put(one.listenerPort(), one.endpointPort()) != null) {
        throw GlobalAcceleratorErrors.invalidArgument(
            "Duplicate port override listener port " + one.listenerPort());
      }
    }
    return all;
  }
}
