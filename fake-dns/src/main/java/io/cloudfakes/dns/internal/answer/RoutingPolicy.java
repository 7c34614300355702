package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import java.util.List;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/**
 * How one of a group of record sets of the same name and type is chosen.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html">Choosing
 *     a routing policy</a>
 */
interface RoutingPolicy {
  /** The record sets that answer, several for multivalue only; none when none is for the client. */
  List<ZoneRecordSet> choose(List<ZoneRecordSet> group, Health health, Inquiry inquiry);

  /** The policy of a record set, and so of its whole group. */
  static RoutingPolicy of(ZoneRecordSet member) {
    ResourceRecordSet set = member.set();
    if (set.setIdentifier() == null) {
      return (group, health, inquiry) -> group;
    }
    if (set.weight() != null) {
      return WeightedPolicy::choose;
    }
    if (Boolean.TRUE.equals(set.multiValueAnswer())) {
      return MultivaluePolicy::choose;
    }
    Preference preference = preference(set);
    return (group, health, inquiry) -> firstHealthy(preference.order(group, inquiry), health);
  }

  private static Preference preference(ResourceRecordSet set) {
    if (set.failoverAsString() != null) {
      return FailoverPolicy::order;
    }
    if (set.regionAsString() != null) {
      return LatencyPolicy::order;
    }
    if (set.geoLocation() != null) {
      return GeolocationPolicy::order;
    }
    if (set.geoProximityLocation() != null) {
      return GeoproximityPolicy::order;
    }
    return CidrPolicy::order;
  }

  /** When none is healthy all count as healthy, so the first answers. */
  private static List<ZoneRecordSet> firstHealthy(List<ZoneRecordSet> ordered, Health health) {
    for (ZoneRecordSet candidate : ordered) {
      if (health.healthy(candidate)) {
        return List.of(candidate);
      }
    }
    return ordered.isEmpty() ? ordered : ordered.subList(0, 1);
  }

  /** The policies without chance: those that may answer the client, the best first. */
  @FunctionalInterface
  interface Preference {
    List<ZoneRecordSet> order(List<ZoneRecordSet> group, Inquiry inquiry);
  }
}
