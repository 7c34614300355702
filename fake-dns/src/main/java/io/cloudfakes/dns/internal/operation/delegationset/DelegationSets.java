package io.cloudfakes.dns.internal.operation.delegationset;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.ResourceIds;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.ReusableSet;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.service.CallContext;
import java.util.List;
import software.amazon.awssdk.services.route53.model.DelegationSet;

/** Finds reusable delegation sets, and describes them. */
public final class DelegationSets {
  private DelegationSets() {}

  public static ReusableSet require(Route53State state, String id, CallContext call) {
    String plain = ResourceIds.plain(id);
    ReusableSet set = state.find(ReusableSet.class, plain);
    if (set == null || !set.account().equals(call.account())) {
      throw Route53Errors.error(
          "NoSuchDelegationSet",
          "A reusable delegation set with the ID " + plain + " does not exist.");
    }
    return set;
  }

  /** Zones of one name, or one below the other, cannot share servers. */
  public static void requireFree(
      Route53State state, ReusableSet set, RecordName name, Route53Options options) {
    List<Zone> users = zones(state, set.id());
    for (Zone other : users) {
      if (other.name().within(name) || name.within(other.name())) {
        throw Route53Errors.error(
            "ConflictingDomainExists",
            "Cannot create hosted zone with DelegationSetId "
                + set.id()
                + " as the DelegationSet is already associated with the hosted zone "
                + other.id()
                + " of the domain name "
                + other.name());
      }
    }
    if (users.size() >= options.limits().zonesPerDelegationSet()) {
      throw Route53Errors.error(
          "DelegationSetNotAvailable",
          "The maximum number of hosted zones that can use the delegation set was reached.");
    }
  }

  static List<Zone> zones(Route53State state, String set) {
    return state.all(Zone.class).stream().filter(zone -> set.equals(zone.delegationSet())).toList();
  }

  static DelegationSet describe(ReusableSet set) {
    return DelegationSet.builder()
        .id("/delegationset/" + set.id())
        .callerReference(set.callerReference())
        .nameServers(set.nameServers())
        .build();
  }
}
