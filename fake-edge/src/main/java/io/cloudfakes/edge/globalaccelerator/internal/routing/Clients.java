package io.cloudfakes.edge.globalaccelerator.internal.routing;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Ipv4Block;
import io.cloudfakes.edge.globalaccelerator.internal.state.ClientPlace;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;

/** Where clients are, as a test has said. */
public final class Clients {
  private Clients() {}

  /**
   * The place of a client: that of the smallest block it is in.
   *
   * @param otherwise when nothing was said of it
   */
  public static Place place(GlobalAcceleratorState state, String address, Place otherwise) {
    ClientPlace found = null;
    int longest = -1;
    for (ClientPlace one : state.all(ClientPlace.class)) {
      Ipv4Block block = Ipv4Block.parse(one.block().isEmpty() ? "0.0.0.0/0" : one.block());
      if (block != null && block.prefix() > longest && block.holds(address)) {
        found = one;
        longest = block.prefix();
      }
    }
    return found == null ? otherwise : new Place(found.latitude(), found.longitude());
  }
}
