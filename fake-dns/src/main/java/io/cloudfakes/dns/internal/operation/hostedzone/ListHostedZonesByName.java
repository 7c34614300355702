package io.cloudfakes.dns.internal.operation.hostedzone;

import io.cloudfakes.dns.internal.rule.DomainNames;
import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.rule.ResourceIds;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.ListHostedZonesByNameRequest;
import software.amazon.awssdk.services.route53.model.ListHostedZonesByNameResponse;

/**
 * Lists the hosted zones of the account by name, in the order of reversed labels. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZonesByName.html">ListHostedZonesByName</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code InvalidDomainName}.
 */
public final class ListHostedZonesByName
    implements Operation<
        ListHostedZonesByNameRequest, ListHostedZonesByNameResponse, Route53State> {
  @Override
  public Outcome<ListHostedZonesByNameResponse, Route53State> decide(
      ListHostedZonesByNameRequest request, Route53State state, CallContext call) {
    int size = Page.size(request.maxItems(), Page.MOST);
    String id = request.hostedZoneId();
    if (id != null && request.dnsName() == null) {
      throw Route53Errors.invalidInput("HostedZoneId can only be specified along with DNSName");
    }
    RecordName start = request.dnsName() == null ? null : start(request.dnsName());
    Page<Zone> page =
        Page.of(
            state.zonesInOrder().stream()
                .filter(zone -> zone.account().equals(call.account()))
                .toList(),
            zone -> start == null || !isBefore(zone, start, id),
            size);
    Zone next = page.next();
    return Outcome.of(
        ListHostedZonesByNameResponse.builder()
            .hostedZones(page.items().stream().map(ZoneDescriptions::describe).toList())
            .dnsName(request.dnsName())
            .hostedZoneId(id)
            .isTruncated(page.isTruncated())
            .nextDNSName(next == null ? null : next.name().text())
            .nextHostedZoneId(next == null ? null : next.id())
            .maxItems(String.valueOf(size))
            .build());
  }

  private static RecordName start(String name) {
    try {
      return DomainNames.read(name);
    } catch (IllegalArgumentException e) {
      throw Route53Errors.error("InvalidDomainName", String.valueOf(e.getMessage()));
    }
  }

  private static boolean isBefore(Zone zone, RecordName start, @Nullable String id) {
    int order = zone.name().compareTo(start);
    return order < 0
        || (order == 0 && id != null && zone.id().compareTo(ResourceIds.plain(id)) < 0);
  }
}
