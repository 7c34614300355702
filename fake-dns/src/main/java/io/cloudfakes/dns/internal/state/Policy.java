package io.cloudfakes.dns.internal.state;

import org.pcollections.TreePMap;
import software.amazon.awssdk.services.route53.model.TrafficPolicy;

/**
 * A traffic policy with its versions.
 *
 * @param next the number of the version to be made next; numbers are not used again
 */
public record Policy(String id, String account, TreePMap<Integer, TrafficPolicy> versions, int next)
    implements Resource {
  public Policy with(TrafficPolicy version) {
    return new Policy(
        id,
        account,
        versions.plus(version.version(), version),
        Math.max(next, version.version() + 1));
  }

  public Policy without(int version) {
    return new Policy(id, account, versions.minus(version), next);
  }
}
