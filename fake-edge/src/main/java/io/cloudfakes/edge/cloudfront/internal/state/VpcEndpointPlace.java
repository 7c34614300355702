package io.cloudfakes.edge.cloudfront.internal.state;

import java.net.InetSocketAddress;

/**
 * Where the load balancer or instance of a VPC origin is, as a test says.
 *
 * @param id its ARN
 */
public record VpcEndpointPlace(String id, InetSocketAddress address) implements Resource {
  @Override
  public Kind kind() {
    return Kind.VPC_ENDPOINT_PLACE;
  }

  @Override
  public String account() {
    return "";
  }
}
