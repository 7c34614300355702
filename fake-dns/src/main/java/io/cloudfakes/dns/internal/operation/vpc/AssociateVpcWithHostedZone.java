package io.cloudfakes.dns.internal.operation.vpc;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Submissions;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Submission;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.route53.model.AssociateVpcWithHostedZoneRequest;
import software.amazon.awssdk.services.route53.model.AssociateVpcWithHostedZoneResponse;
import software.amazon.awssdk.services.route53.model.VPC;

/**
 * Lets a VPC see a private hosted zone. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_AssociateVPCWithHostedZone.html">AssociateVPCWithHostedZone</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code NotAuthorizedException}, {@code InvalidVPCId}, {@code
 * PublicZoneVPCAssociation}, {@code ConflictingDomainExists}, {@code LimitsExceeded}.
 */
public final class AssociateVpcWithHostedZone
    implements Operation<
        AssociateVpcWithHostedZoneRequest, AssociateVpcWithHostedZoneResponse, Route53State> {
  @Override
  public Outcome<AssociateVpcWithHostedZoneResponse, Route53State> decide(
      AssociateVpcWithHostedZoneRequest request, Route53State state, CallContext call) {
    Zone zone = Zones.any(state, request.hostedZoneId());
    VPC vpc = request.vpc();
    VpcRules.requireValid(vpc);
    if (!zone.privateZone()) {
      throw Route53Errors.error(
          "PublicZoneVPCAssociation",
          "You're trying to associate a VPC with a public hosted zone. Amazon Route 53 doesn't"
              + " support associating a VPC with a public hosted zone.");
    }
    if (!zone.account().equals(call.account()) && !zone.authorized().contains(vpc)) {
      throw Route53Errors.error(
          "NotAuthorizedException",
          "The VPC: " + vpc.vpcId() + " has not authorized to associate with your hosted zone.");
    }
    VpcRules.requireFree(state, zone.name(), vpc, zone.id());
    int most = call.options(Route53Options.class).limits().vpcsPerZone();
    if (!zone.vpcs().contains(vpc) && zone.vpcs().size() >= most) {
      throw Route53Errors.error(
          "LimitsExceeded",
          "Limits Exceeded: MAX_VPCS_ASSOCIATED_BY_ZONE - Cannot associate more than "
              + most
              + " VPCs with a hosted zone.");
    }
    Submission submission = Submissions.of(call, request.comment());
    return Outcome.of(
        AssociateVpcWithHostedZoneResponse.builder()
            .changeInfo(Submissions.pending(submission))
            .build(),
        List.of(
            new Route53Change.Put(zone.withVpcs(VpcRules.with(zone.vpcs(), vpc))),
            new Route53Change.Put(submission)));
  }
}
