package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Destination;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Ports;
import io.cloudfakes.edge.globalaccelerator.internal.state.Subnet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which port of a custom routing listener leads to which destination. */
public final class PortMappings {
  /**
   * One of them.
   *
   * @param acceleratorPort where clients connect to
   * @param address of the instance
   * @param port of the instance
   * @param protocols that the destination has
   */
  public record Mapping(
      int acceleratorPort,
      CustomGroupResource group,
      Subnet subnet,
      String address,
      int port,
      List<String> protocols) {
    public boolean isAllowed() {
      return subnet.allows(address, port);
    }
  }

  private PortMappings() {}

  /** The destination ports of a group with their protocols, in order. */
  static SortedMap<Integer, List<String>> destinations(CustomGroupResource group) {
    SortedMap<Integer, List<String>> all = new TreeMap<>();
    for (Destination destination : group.destinations()) {
      for (int port = destination.ports().from(); port <= destination.ports().to(); port++) {
        Set<String> protocols = new TreeSet<>(all.getOrDefault(port, List.of()));
        protocols.addAll(destination.protocols());
        all.put(port, List.copyOf(protocols));
      }
    }
    return all;
  }

  /** Whether instances of the group have that port. */
  public static boolean isDestination(CustomGroupResource group, int port) {
    return group.destinations().stream().anyMatch(one -> one.ports().holds(port));
  }

  /** The destination ports of a group, in order. */
  public static List<Integer> ports(CustomGroupResource group) {
    return List.copyOf(destinations(group).keySet());
  }

  /**
   * Free ports of a listener for a new subnet.
   *
   * @param others the groups of that listener, this one as it is by now among them
   */
  public static List<Ports> allocate(
      ListenerResource listener,
      List<CustomGroupResource> others,
      CustomGroupResource group,
      String subnetId,
      Ipv4Block block) {
    long wanted = (long) Subnets.usable(block) * destinations(group).size();
    List<Ports> given = new ArrayList<>();
    for (Ports free : free(listener, others)) {
      if (wanted > 0) {
        int count = (int) Math.min(wanted, free.count());
        given.add(new Ports(free.from(), free.from() + count - 1));
        wanted -= count;
      }
    }
    if (wanted > 0) {
      throw GlobalAcceleratorErrors.limitExceeded(
          "Listener " + listener.arn() + " has not enough ports left for subnet " + subnetId);
    }
    return given;
  }

  private static List<Ports> free(ListenerResource listener, List<CustomGroupResource> groups) {
    List<Ports> taken = taken(groups);
    List<Ports> free = new ArrayList<>();
    for (Ports range : listener.ports()) {
      int from = range.from();
      for (Ports used : taken) {
        if (used.overlaps(range)) {
          if (used.from() > from) {
            free.add(new Ports(from, used.from() - 1));
          }
          from = Math.max(from, used.to() + 1);
        }
      }
      if (from <= range.to()) {
        free.add(new Ports(from, range.to()));
      }
    }
    return free;
  }

  /** The ports that lead to subnets of those groups, in order. */
  public static List<Ports> taken(List<CustomGroupResource> groups) {
    return groups.stream()
        .flatMap(group -> group.subnets().stream())
        .flatMap(subnet -> subnet.listenerPorts().stream())
        .sorted(Comparator.comparingInt(Ports::from))
        .toList();
  }

  /** All of a group, in the order of subnets and their ports. */
  public static List<Mapping> of(CustomGroupResource group) {
    List<Mapping> all = new ArrayList<>();
    for (Subnet subnet : group.subnets()) {
      all.addAll(of(group, subnet));
    }
    return all;
  }

  /** All of a subnet, in the order of addresses and their ports. */
  public static List<Mapping> of(CustomGroupResource group, Subnet subnet) {
    List<Map.Entry<Integer, List<String>>> destinations =
        List.copyOf(destinations(group).entrySet());
    Ipv4Block block = Objects.requireNonNull(Ipv4Block.parse(subnet.block()));
    List<Mapping> all = new ArrayList<>();
    int number = 0;
    for (Ports range : subnet.listenerPorts()) {
      for (int port = range.from(); port <= range.to(); port++) {
        Map.Entry<Integer, List<String>> destination =
            destinations.get(number % destinations.size());
        all.add(
            new Mapping(
                port,
                group,
                subnet,
                Subnets.address(block, number / destinations.size()),
                destination.getKey(),
                destination.getValue()));
        number++;
      }
    }
    return all;
  }
}
