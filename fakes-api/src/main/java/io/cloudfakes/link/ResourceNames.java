package io.cloudfakes.link;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The DNS names that a service gives to its resources: distributions, domains of APIs,
 * accelerators. Name servers find through it what aliases to them and CNAMEs lead to. A fake
 * registers it under the service's name; names of services without one lead to this machine.
 */
@FunctionalInterface
public interface ResourceNames {
  /**
   * The resource of that name.
   *
   * @param dnsName in lower case and without a last dot: {@code d111111abcdef8.cloudfront.net}
   * @return empty when this service has none of that name
   */
  Optional<NamedResource> find(String dnsName);

  /**
   * What DNS answers for a resource.
   *
   * @param addresses of both families; none for a name that is there and has none
   * @param ttl of the answers, in whole seconds
   * @param healthy whether it can serve, for aliases that evaluate their target's health
   */
  record NamedResource(List<InetAddress> addresses, Duration ttl, boolean healthy) {
    private static final Duration USUAL = Duration.ofSeconds(60);

    public NamedResource {
      addresses = List.copyOf(addresses);
    }

    /** A healthy resource, whose answers may be kept for 60 seconds as those of most are. */
    public static NamedResource at(InetAddress... addresses) {
      return new NamedResource(List.of(addresses), USUAL, true);
    }
  }
}
