package io.cloudfakes.dns.internal.operation.hostedzone;

import io.cloudfakes.dns.internal.state.ReusableSet;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.DelegationSet;
import software.amazon.awssdk.services.route53.model.HostedZone;

/** Hosted zones as the API shows them. */
public final class ZoneDescriptions {
  private ZoneDescriptions() {}

  public static HostedZone describe(Zone zone) {
    return HostedZone.builder()
        .id("/hostedzone/" + zone.id())
        .name(zone.name().text())
        .callerReference(zone.callerReference())
        .config(c -> c.comment(zone.comment()).privateZone(zone.privateZone()))
        .resourceRecordSetCount((long) zone.listed().size())
        .build();
  }

  /** The name servers; null for a private zone. */
  static @Nullable DelegationSet delegation(Route53State state, Zone zone) {
    if (zone.privateZone()) {
      return null;
    }
    String set = zone.delegationSet();
    ReusableSet reusable = set == null ? null : state.find(ReusableSet.class, set);
    return DelegationSet.builder()
        .id(set == null ? null : "/delegationset/" + set)
        .callerReference(reusable == null ? null : reusable.callerReference())
        .nameServers(zone.nameServers())
        .build();
  }
}
