package io.cloudfakes.dns.internal.operation.vpc;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.RecordName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.route53.model.VPC;

/** Which VPCs private hosted zones may be associated with. */
public final class VpcRules {
  private static final Pattern ID = Pattern.compile("vpc-[0-9a-f]{8,17}");

  private VpcRules() {}

  /** There are no VPCs here: every id of their form is one's. */
  public static void requireValid(VPC vpc) {
    if (vpc.vpcId() == null || vpc.vpcRegion() == null || !ID.matcher(vpc.vpcId()).matches()) {
      throw Route53Errors.error("InvalidVPCId", "The VPC ID is invalid.");
    }
  }

  /** A VPC sees one zone of a name only. */
  public static void requireFree(Route53State state, RecordName name, VPC vpc, String zone) {
    for (Zone other : state.zonesNamed(name)) {
      if (!other.id().equals(zone) && other.vpcs().contains(vpc)) {
        throw Route53Errors.error(
            "ConflictingDomainExists",
            "The VPC "
                + vpc.vpcId()
                + " in region "
                + vpc.vpcRegionAsString()
                + " has already been associated with the hosted zone "
                + other.id()
                + " with the same domain name.");
      }
    }
  }

  static List<VPC> without(List<VPC> vpcs, VPC vpc) {
    return vpcs.stream().filter(other -> !other.equals(vpc)).toList();
  }

  static List<VPC> with(List<VPC> vpcs, VPC vpc) {
    List<VPC> more = new ArrayList<>(without(vpcs, vpc));
    more.add(vpc);
    return more;
  }
}
