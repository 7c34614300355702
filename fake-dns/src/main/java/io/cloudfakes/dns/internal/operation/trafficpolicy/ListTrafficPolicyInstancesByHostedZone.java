package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.ListTrafficPolicyInstancesByHostedZoneRequest;
import software.amazon.awssdk.services.route53.model.ListTrafficPolicyInstancesByHostedZoneResponse;
import software.amazon.awssdk.services.route53.model.TrafficPolicyInstance;

/**
 * Lists the traffic policy instances in a hosted zone. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTrafficPolicyInstancesByHostedZone.html">ListTrafficPolicyInstancesByHostedZone</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidInput}.
 */
public final class ListTrafficPolicyInstancesByHostedZone
    implements Operation<
        ListTrafficPolicyInstancesByHostedZoneRequest,
        ListTrafficPolicyInstancesByHostedZoneResponse,
        Route53State> {
  @Override
  public Outcome<ListTrafficPolicyInstancesByHostedZoneResponse, Route53State> decide(
      ListTrafficPolicyInstancesByHostedZoneRequest request, Route53State state, CallContext call) {
    int size = Page.size(request.maxItems(), Page.MOST);
    Zone zone = Zones.of(state, request.hostedZoneId(), call);
    String name = request.trafficPolicyInstanceNameMarker();
    Page<TrafficPolicyInstance> page =
        InstancePage.of(
            state,
            call,
            instance -> instance.hostedZoneId().equals(zone.id()),
            name == null
                ? null
                : InstancePage.first(
                    zone.id(), name, request.trafficPolicyInstanceTypeMarkerAsString()),
            size);
    TrafficPolicyInstance next = page.next();
    return Outcome.of(
        ListTrafficPolicyInstancesByHostedZoneResponse.builder()
            .trafficPolicyInstances(page.items())
            .trafficPolicyInstanceNameMarker(next == null ? null : next.name())
            .trafficPolicyInstanceTypeMarker(next == null ? null : next.trafficPolicyTypeAsString())
            .isTruncated(page.isTruncated())
            .maxItems(String.valueOf(size))
            .build());
  }
}
