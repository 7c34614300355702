package io.cloudfakes.edge.globalaccelerator.internal.routing;

/**
 * What is known of a connection before it is forwarded.
 *
 * @param source the client's address
 * @param destination the static address it connects to
 * @param port the listener's
 */
public record Connection(String source, int sourcePort, String destination, int port) {
  private static final String PROTOCOL = "TCP";

  /** What connections have in common that go to one endpoint, for that client affinity. */
  String flow(String affinity) {
    String pair = source + ' ' + destination;
    return affinity.equals("SOURCE_IP")
        ? pair
        : pair + ' ' + sourcePort + ' ' + port + ' ' + PROTOCOL;
  }
}
