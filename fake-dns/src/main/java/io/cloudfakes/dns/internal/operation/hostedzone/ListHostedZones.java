package io.cloudfakes.dns.internal.operation.hostedzone;

import io.cloudfakes.dns.internal.operation.delegationset.DelegationSets;
import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.rule.ResourceIds;
import io.cloudfakes.dns.internal.state.ReusableSet;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.route53.model.ListHostedZonesRequest;
import software.amazon.awssdk.services.route53.model.ListHostedZonesResponse;

/**
 * Lists the hosted zones of the account in the order of their ids. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZones.html">ListHostedZones</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code NoSuchDelegationSet}.
 */
public final class ListHostedZones
    implements Operation<ListHostedZonesRequest, ListHostedZonesResponse, Route53State> {
  @Override
  public Outcome<ListHostedZonesResponse, Route53State> decide(
      ListHostedZonesRequest request, Route53State state, CallContext call) {
    int size = Page.size(request.maxItems(), Page.MOST);
    String set = request.delegationSetId();
    ReusableSet reusable = set == null ? null : DelegationSets.require(state, set, call);
    boolean onlyPrivate = "PrivateHostedZone".equals(request.hostedZoneTypeAsString());
    List<Zone> zones =
        state.all(Zone.class, call.account()).stream()
            .filter(zone -> reusable == null || reusable.id().equals(zone.delegationSet()))
            .filter(zone -> !onlyPrivate || zone.privateZone())
            .toList();
    String marker = request.marker();
    Page<Zone> page =
        Page.of(
            zones,
            zone -> marker == null || zone.id().compareTo(ResourceIds.plain(marker)) >= 0,
            size);
    Zone next = page.next();
    return Outcome.of(
        ListHostedZonesResponse.builder()
            .hostedZones(page.items().stream().map(ZoneDescriptions::describe).toList())
            .marker(marker)
            .isTruncated(page.isTruncated())
            .nextMarker(next == null ? null : next.id())
            .maxItems(String.valueOf(size))
            .build());
  }
}
