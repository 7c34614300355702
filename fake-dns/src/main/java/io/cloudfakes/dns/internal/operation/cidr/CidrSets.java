package io.cloudfakes.dns.internal.operation.cidr;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.CidrSet;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import java.util.function.Predicate;

/** Finds CIDR collections. */
final class CidrSets {
  private CidrSets() {}

  static CidrSet require(Route53State state, String id, CallContext call) {
    CidrSet set = state.find(CidrSet.class, id);
    if (set == null || !set.account().equals(call.account())) {
      throw Route53Errors.error(
          "NoSuchCidrCollectionException", "The CIDR collection you specified, doesn't exist.");
    }
    return set;
  }

  /** Whether record sets name a location of a collection. */
  static boolean inUse(Route53State state, CidrSet set, Predicate<String> location) {
    return state.all(Zone.class, set.account()).stream()
        .flatMap(zone -> zone.listed().all())
        .map(record -> record.set().cidrRoutingConfig())
        .anyMatch(
            cidr ->
                cidr != null
                    && cidr.collectionId().equals(set.id())
                    && location.test(cidr.locationName()));
  }
}
