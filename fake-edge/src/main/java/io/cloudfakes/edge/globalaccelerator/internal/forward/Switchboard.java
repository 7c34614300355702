package io.cloudfakes.edge.globalaccelerator.internal.forward;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Says where connections go, when they come. */
@FunctionalInterface
public interface Switchboard {
  /**
   * The address to forward a connection to; null to close it.
   *
   * @param client who connects
   */
  @Nullable InetSocketAddress target(InetSocketAddress client);
}
