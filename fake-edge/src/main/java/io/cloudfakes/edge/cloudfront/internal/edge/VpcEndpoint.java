package io.cloudfakes.edge.cloudfront.internal.edge;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where the load balancer or instance of a VPC origin is: a port of this machine that a test names,
 * and which is spoken to in HTTP whatever the origin's protocol policy, as behind a load balancer.
 *
 * @param at null when no test said so
 */
record VpcEndpoint(@Nullable InetSocketAddress at) {
  /** A name that resolves nowhere (RFC 6761): an origin that is nowhere cannot be reached. */
  private static final String NOWHERE = "http://vpc-origin.invalid";

  /** What the URLs of requests to it begin with. */
  String authority() {
    if (at == null) {
      return NOWHERE;
    }
    String address = at.getAddress().getHostAddress();
    return "http://"
        + (address.indexOf(':') < 0 ? address : "[" + address + "]")
        + ":"
        + at.getPort();
  }
}
