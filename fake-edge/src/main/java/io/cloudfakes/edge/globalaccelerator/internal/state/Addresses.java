package io.cloudfakes.edge.globalaccelerator.internal.state;

import java.util.ArrayList;
import java.util.List;

/**
 * The static addresses of an accelerator.
 *
 * @param ipv4 two
 * @param ipv6 two, or none unless it is dual-stack
 */
public record Addresses(List<String> ipv4, List<String> ipv6) {
  public Addresses {
    ipv4 = List.copyOf(ipv4);
    ipv6 = List.copyOf(ipv6);
  }

  public List<String> all() {
    List<String> all = new ArrayList<>(ipv4);
    all.addAll(ipv6);
    return all;
  }
}
