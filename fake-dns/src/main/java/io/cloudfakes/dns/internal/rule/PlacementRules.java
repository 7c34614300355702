package io.cloudfakes.dns.internal.rule;

import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.OwnerSets;
import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import io.cloudfakes.dns.internal.zone.ZoneRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** What may stand beside what in a hosted zone. */
final class PlacementRules {
  private PlacementRules() {}

  /** All that is wrong with a record set where it stands, once all of a batch stand there. */
  static List<String> findings(ZoneRecordSet set, Zone zone, ZoneRecords records) {
    List<String> findings = new ArrayList<>();
    String named = "RRSet of type " + set.type() + " with DNS name " + set.name();
    boolean apex = set.name().equals(zone.name());
    if (!set.name().within(zone.name())) {
      return List.of(
          "RRSet with DNS name " + set.name() + " is not permitted in zone " + zone.name());
    }
    boolean alias = set.alias();
    boolean cname = set.type().equals("CNAME");
    if (cname && apex && !alias) {
      findings.add(named + " is not permitted at apex in zone " + zone.name());
    } else {
      beside(set, zone, records, named, findings);
    }
    if (set.type().equals("SOA") && !apex) {
      findings.add(named + " is only permitted at apex in zone " + zone.name());
    }
    if (set.type().equals("NS") && set.name().wildcard()) {
      findings.add(named + " is not permitted as a wildcard in zone " + zone.name());
    }
    policy(set, zone, records, findings);
    return findings;
  }

  private static void beside(
      ZoneRecordSet set, Zone zone, ZoneRecords records, String named, List<String> findings) {
    OwnerSets here = records.at(set.name());
    List<ZoneRecordSet> all = here == null ? List.of() : here.all();
    boolean cname = set.type().equals("CNAME");
    if (cname && all.stream().anyMatch(other -> !other.type().equals("CNAME"))) {
      findings.add(
          named
              + " is not permitted as it conflicts with other records with the same DNS name in zone "
              + zone.name());
    } else if (!cname && all.stream().anyMatch(other -> other.type().equals("CNAME"))) {
      // The two spaces are AWS's.
      findings.add(
          named
              + " is not permitted because a conflicting RRSet of type  CNAME with the same DNS name"
              + " already exists in zone "
              + zone.name());
    }
  }

  private static void policy(
      ZoneRecordSet set, Zone zone, ZoneRecords records, List<String> findings) {
    ResourceRecordSet own = set.set();
    Routing routing = Routing.of(own);
    List<ZoneRecordSet> group = new ArrayList<>();
    OwnerSets here = records.at(set.name());
    if (here != null) {
      group.addAll(here.ofType(set.dnsType()));
    }
    group.removeIf(other -> other.setIdentifier().equals(set.setIdentifier()));
    String rest = " cannot be created as ";
    String who = "RRSet with DNS name " + set.name() + ", type " + set.type();
    String whoExactly = who + ", SetIdentifier " + set.setIdentifier();
    if (group.stream().anyMatch(other -> Routing.of(other.set()) != routing)) {
      findings.add(routing.besideAnother(own));
    } else if (group.stream().anyMatch(other -> routing.clash(own, other.set()))) {
      findings.add(routing.besideItsLike(own));
    } else if (routing == Routing.WEIGHTED
        && group.stream()
            .anyMatch(
                other ->
                    !Objects.equals(other.set().ttl(), own.ttl())
                        && !other.alias()
                        && !set.alias())) {
      findings.add(whoExactly + rest + "weighted sets must contain the same TTL.");
    } else if (group.size() >= routing.most()) {
      findings.add(
          whoExactly
              + rest
              + "there cannot be more than "
              + routing.most()
              + " RRSets with the same name and type.");
    }
    if (routing != Routing.SIMPLE && List.of("NS", "SOA", "DS").contains(set.type())) {
      findings.add(
          whoExactly + rest + "only simple routing is permitted for type " + set.type() + ".");
    }
    if (routing == Routing.MULTIVALUE && (set.alias() || set.type().equals("CNAME"))) {
      findings.add(
          whoExactly
              + rest
              + "multivalue answers are not permitted for "
              + (set.alias() ? "aliases." : "type CNAME."));
    }
    if (routing == Routing.CIDR) {
      boolean other =
          group.stream()
              .anyMatch(
                  one ->
                      one.set().cidrRoutingConfig() != null
                          && !one.set()
                              .cidrRoutingConfig()
                              .collectionId()
                              .equals(own.cidrRoutingConfig().collectionId()));
      if (other) {
        findings.add(
            whoExactly
                + rest
                + "all sets with the same name and type must use the same CIDR collection.");
      }
      if (zone.privateZone()) {
        findings.add(whoExactly + rest + "CIDR routing is not permitted in private hosted zones.");
      }
    }
  }

  /** What every hosted zone must have. */
  static List<String> apexFindings(Zone zone, ZoneRecords records) {
    List<String> findings = new ArrayList<>();
    OwnerSets apex = records.at(zone.name());
    if (apex == null || !apex.has(org.xbill.DNS.Type.SOA)) {
      findings.add("A HostedZone must contain exactly one SOA record.");
    }
    if (apex == null || !apex.has(org.xbill.DNS.Type.NS)) {
      findings.add("A HostedZone must contain at least one NS record for the zone itself.");
    }
    return findings;
  }
}
