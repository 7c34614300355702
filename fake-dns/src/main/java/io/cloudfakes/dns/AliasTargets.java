package io.cloudfakes.dns;

import io.cloudfakes.dns.internal.answer.AliasedResource;
import io.cloudfakes.dns.internal.answer.Subnet;
import io.cloudfakes.dns.internal.zone.RecordName;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The AWS resources that alias records refer to, as a test declares them: load balancers,
 * distributions, websites.
 */
public final class AliasTargets {
  private static final long USUAL_TTL = 60;

  private final Map<String, AliasedResource> byName = new ConcurrentHashMap<>();

  AliasTargets() {}

  /**
   * Declares a resource that is healthy, with answers that may be kept for 60 seconds as those of
   * most are.
   *
   * @param dnsName {@code my-loadbalancer-1234567890.us-east-1.elb.amazonaws.com}
   * @param addresses of IPv4 or IPv6
   */
  public AliasTargets put(String dnsName, String... addresses) {
    return put(dnsName, USUAL_TTL, true, List.of(addresses));
  }

  /** Declares a resource whole; one of the same name is replaced. */
  public AliasTargets put(String dnsName, long ttl, boolean healthy, List<String> addresses) {
    byName.put(
        RecordName.parse(dnsName).text(),
        new AliasedResource(
            addresses.stream().map(a -> Subnet.parse(a).address()).toList(), ttl, healthy));
    return this;
  }

  /** Says whether a declared resource can serve, for aliases that evaluate that. */
  public AliasTargets healthy(String dnsName, boolean healthy) {
    AliasedResource changed =
        byName.computeIfPresent(
            RecordName.parse(dnsName).text(),
            (name, was) -> new AliasedResource(was.addresses(), was.ttl(), healthy));
    if (changed == null) {
      throw new IllegalArgumentException(
          "There is no resource " + dnsName + "; put(dnsName, addresses…) declares it");
    }
    return this;
  }

  /** By its name in lower case and without a last dot. */
  @Nullable AliasedResource find(String dnsName) {
    if (byName.isEmpty()) {
      return null;
    }
    String name = dnsName + '.';
    // The console writes aliases to load balancers so, for clients of IPv6; both names are one.
    AliasedResource found = byName.get(name);
    return found == null && name.startsWith("dualstack.")
        ? byName.get(name.substring("dualstack.".length()))
        : found;
  }
}
