package io.cloudfakes.edge.globalaccelerator.internal.routing;

import io.cloudfakes.edge.globalaccelerator.internal.state.ClientPlace;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.iam.IpRange;

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
      IpRange block = IpRange.parse(one.block());
      boolean holds = block == null || IpRange.contains(one.block(), address);
      int prefix = block == null ? 0 : block.prefix() + 1;
      if (holds && prefix > longest) {
        found = one;
        longest = prefix;
      }
    }
    return found == null ? otherwise : new Place(found.latitude(), found.longitude());
  }
}
