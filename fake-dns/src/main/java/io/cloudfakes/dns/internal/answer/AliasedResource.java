package io.cloudfakes.dns.internal.answer;

import java.net.InetAddress;
import java.util.List;

/**
 * An AWS resource that alias records refer to: a load balancer, a distribution, a website.
 *
 * @param addresses of both families
 * @param ttl of the answers, in seconds
 * @param healthy whether it can serve, for aliases that evaluate it
 */
public record AliasedResource(List<InetAddress> addresses, long ttl, boolean healthy) {
  public AliasedResource {
    addresses = List.copyOf(addresses);
  }
}
