package io.cloudfakes.edge.globalaccelerator.internal.state;

import java.util.List;
import java.util.SortedMap;
import org.pcollections.TreePMap;

/**
 * A VPC subnet that is an endpoint of a custom routing group.
 *
 * @param block its addresses: {@code 10.0.1.0/24}
 * @param listenerPorts the ports that lead to it, as many as it has destinations
 * @param allowsAll whether destinations are allowed traffic that nothing else is said of
 * @param said what was said of single destinations ({@code 10.0.1.4:81}): whether they may
 */
public record Subnet(
    String subnetId,
    String block,
    List<Ports> listenerPorts,
    boolean allowsAll,
    TreePMap<String, Boolean> said) {
  public Subnet {
    listenerPorts = List.copyOf(listenerPorts);
  }

  /** Whether that destination may receive traffic. */
  public boolean allows(String address, int port) {
    return said.getOrDefault(address + ':' + port, allowsAll);
  }

  /** With one word on all destinations. */
  public Subnet allowingAll(boolean allowed) {
    return new Subnet(subnetId, block, listenerPorts, allowed, TreePMap.empty());
  }

  /** With what is said of some destinations. */
  public Subnet saying(SortedMap<String, Boolean> more) {
    return new Subnet(subnetId, block, listenerPorts, allowsAll, said.plusAll(more));
  }
}
