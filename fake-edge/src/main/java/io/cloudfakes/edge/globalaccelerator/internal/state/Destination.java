package io.cloudfakes.edge.globalaccelerator.internal.state;

import java.util.List;

/**
 * Ports of a custom routing group's instances.
 *
 * @param protocols {@code TCP}, {@code UDP} or both, as they were given
 */
public record Destination(Ports ports, List<String> protocols) {
  public Destination {
    protocols = List.copyOf(protocols);
  }
}
