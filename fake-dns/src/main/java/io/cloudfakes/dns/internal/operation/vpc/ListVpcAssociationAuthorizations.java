package io.cloudfakes.dns.internal.operation.vpc;

import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Comparator;
import software.amazon.awssdk.services.route53.model.ListVpcAssociationAuthorizationsRequest;
import software.amazon.awssdk.services.route53.model.ListVpcAssociationAuthorizationsResponse;
import software.amazon.awssdk.services.route53.model.VPC;

/**
 * Lists the VPCs of other accounts that may be associated with a private hosted zone. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListVPCAssociationAuthorizations.html">ListVPCAssociationAuthorizations</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidInput}, {@code InvalidPaginationToken}.
 */
public final class ListVpcAssociationAuthorizations
    implements Operation<
        ListVpcAssociationAuthorizationsRequest,
        ListVpcAssociationAuthorizationsResponse,
        Route53State> {
  @Override
  public Outcome<ListVpcAssociationAuthorizationsResponse, Route53State> decide(
      ListVpcAssociationAuthorizationsRequest request, Route53State state, CallContext call) {
    Zone zone = Zones.of(state, request.hostedZoneId(), call);
    Page<VPC> page =
        Page.at(
            zone.authorized().stream().sorted(Comparator.comparing(VPC::vpcId)).toList(),
            VPC::vpcId,
            request.nextToken(),
            Page.size(request.maxResults(), 50));
    return Outcome.of(
        ListVpcAssociationAuthorizationsResponse.builder()
            .hostedZoneId(zone.id())
            .vpCs(page.items())
            .nextToken(page.token(VPC::vpcId))
            .build());
  }
}
