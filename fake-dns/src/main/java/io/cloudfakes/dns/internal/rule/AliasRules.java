package io.cloudfakes.dns.internal.rule;

import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.OwnerSets;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import io.cloudfakes.dns.internal.zone.ZoneRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.route53.model.AliasTarget;

/** What aliases may refer to. */
final class AliasRules {
  /** The zones of AWS's own names that every region shares, with what their names end in. */
  private static final Map<String, String> SERVICES =
      Map.of("Z2FDTNDATAQYW2", "cloudfront.net.", "Z2BJ6XQ5FK7U4H", "awsglobalaccelerator.com.");

  private static final String CLOUDFRONT = "Z2FDTNDATAQYW2";

  private AliasRules() {}

  /** All that is wrong with an alias, once all of a batch are there; nothing for other sets. */
  static List<String> findings(
      ZoneRecordSet set, Zone zone, ZoneRecords records, Route53State state) {
    AliasTarget target = set.set().aliasTarget();
    if (target == null) {
      return List.of();
    }
    List<String> findings = new ArrayList<>();
    String says =
        "Tried to create an alias that targets "
            + target.dnsName()
            + ", type "
            + set.type()
            + " in zone "
            + target.hostedZoneId()
            + ", but ";
    RecordName name = RecordName.parse(target.dnsName());
    String id = ResourceIds.plain(target.hostedZoneId());
    boolean here = id.equals(zone.id());
    Zone other = here ? zone : state.find(Zone.class, id);
    String service = SERVICES.get(id);
    boolean outside =
        other != null
            ? !name.within(other.name())
            : service != null && !name.text().endsWith("." + service);
    if (outside) {
      findings.add(says + "the alias target name does not lie within the target zone");
    }
    if (other != null && (!here || !isThere(name, set, records))) {
      findings.add(says + "that target was not found");
    }
    if (id.equals(CLOUDFRONT) && target.evaluateTargetHealth()) {
      findings.add(says + "EvaluateTargetHealth cannot be true for CloudFront distributions");
    }
    return findings;
  }

  private static boolean isThere(RecordName name, ZoneRecordSet set, ZoneRecords records) {
    OwnerSets there = records.at(name);
    if (there == null) {
      return false;
    }
    boolean itself = name.equals(set.name());
    return !itself && there.has(set.dnsType());
  }
}
