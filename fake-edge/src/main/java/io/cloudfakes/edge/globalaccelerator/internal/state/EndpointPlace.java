package io.cloudfakes.edge.globalaccelerator.internal.state;

import java.net.InetSocketAddress;

/**
 * Where a test has put an endpoint.
 *
 * @param id see {@link #id(String, int)}
 */
public record EndpointPlace(String id, InetSocketAddress address) implements Resource {
  /** At any port. */
  public static final int ANY = 0;

  public static String id(String endpointId, int port) {
    return port == ANY ? endpointId : endpointId + ':' + port;
  }
}
