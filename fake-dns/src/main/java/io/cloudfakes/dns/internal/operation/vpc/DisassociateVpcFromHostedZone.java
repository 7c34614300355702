package io.cloudfakes.dns.internal.operation.vpc;

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
import software.amazon.awssdk.services.route53.model.DisassociateVpcFromHostedZoneRequest;
import software.amazon.awssdk.services.route53.model.DisassociateVpcFromHostedZoneResponse;
import software.amazon.awssdk.services.route53.model.VPC;

/**
 * Hides a private hosted zone from a VPC. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_DisassociateVPCFromHostedZone.html">DisassociateVPCFromHostedZone</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidVPCId}, {@code VPCAssociationNotFound}, {@code
 * LastVPCAssociation}.
 */
public final class DisassociateVpcFromHostedZone
    implements Operation<
        DisassociateVpcFromHostedZoneRequest, DisassociateVpcFromHostedZoneResponse, Route53State> {
  @Override
  public Outcome<DisassociateVpcFromHostedZoneResponse, Route53State> decide(
      DisassociateVpcFromHostedZoneRequest request, Route53State state, CallContext call) {
    Zone zone = Zones.any(state, request.hostedZoneId());
    VPC vpc = request.vpc();
    VpcRules.requireValid(vpc);
    if (!zone.vpcs().contains(vpc)) {
      throw Route53Errors.error(
          "VPCAssociationNotFound",
          "The VPC: " + vpc.vpcId() + " that you provided is not associated with the hosted zone.");
    }
    if (zone.vpcs().size() == 1) {
      throw Route53Errors.error(
          "LastVPCAssociation",
          "The VPC that you're trying to disassociate from the private hosted zone is the last VPC"
              + " that is associated with the hosted zone. Amazon Route 53 doesn't support"
              + " disassociating the last VPC from a hosted zone.");
    }
    Submission submission = Submissions.of(call, request.comment());
    return Outcome.of(
        DisassociateVpcFromHostedZoneResponse.builder()
            .changeInfo(Submissions.pending(submission))
            .build(),
        List.of(
            new Route53Change.Put(zone.withVpcs(VpcRules.without(zone.vpcs(), vpc))),
            new Route53Change.Put(submission)));
  }
}
