package io.cloudfakes.dns.internal.operation.vpc;

import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.HostedZoneOwner;
import software.amazon.awssdk.services.route53.model.HostedZoneSummary;
import software.amazon.awssdk.services.route53.model.ListHostedZonesByVpcRequest;
import software.amazon.awssdk.services.route53.model.ListHostedZonesByVpcResponse;
import software.amazon.awssdk.services.route53.model.VPC;

/**
 * Lists the private hosted zones that a VPC sees, whoever owns them. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZonesByVPC.html">ListHostedZonesByVPC</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code InvalidPaginationToken}.
 */
public final class ListHostedZonesByVpc
    implements Operation<ListHostedZonesByVpcRequest, ListHostedZonesByVpcResponse, Route53State> {
  @Override
  public Outcome<ListHostedZonesByVpcResponse, Route53State> decide(
      ListHostedZonesByVpcRequest request, Route53State state, CallContext call) {
    VPC vpc = VPC.builder().vpcId(request.vpcId()).vpcRegion(request.vpcRegionAsString()).build();
    VpcRules.requireValid(vpc);
    int size = Page.size(request.maxItems(), Page.MOST);
    Page<Zone> page =
        Page.at(
            state.all(Zone.class).stream().filter(zone -> zone.vpcs().contains(vpc)).toList(),
            Zone::id,
            request.nextToken(),
            size);
    return Outcome.of(
        ListHostedZonesByVpcResponse.builder()
            .hostedZoneSummaries(page.items().stream().map(ListHostedZonesByVpc::summary).toList())
            .maxItems(String.valueOf(size))
            .nextToken(page.token(Zone::id))
            .build());
  }

  private static HostedZoneSummary summary(Zone zone) {
    return HostedZoneSummary.builder()
        .hostedZoneId(zone.id())
        .name(zone.name().text())
        .owner(HostedZoneOwner.builder().owningAccount(zone.account()).build())
        .build();
  }
}
