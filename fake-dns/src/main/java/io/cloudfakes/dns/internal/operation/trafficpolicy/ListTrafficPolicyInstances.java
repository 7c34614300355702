package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.ListTrafficPolicyInstancesRequest;
import software.amazon.awssdk.services.route53.model.ListTrafficPolicyInstancesResponse;
import software.amazon.awssdk.services.route53.model.TrafficPolicyInstance;

/**
 * Lists the traffic policy instances of the account. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTrafficPolicyInstances.html">ListTrafficPolicyInstances</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}.
 */
public final class ListTrafficPolicyInstances
    implements Operation<
        ListTrafficPolicyInstancesRequest, ListTrafficPolicyInstancesResponse, Route53State> {
  @Override
  public Outcome<ListTrafficPolicyInstancesResponse, Route53State> decide(
      ListTrafficPolicyInstancesRequest request, Route53State state, CallContext call) {
    int size = Page.size(request.maxItems(), Page.MOST);
    Page<TrafficPolicyInstance> page =
        InstancePage.of(
            state,
            call,
            instance -> true,
            InstancePage.first(
                request.hostedZoneIdMarker(),
                request.trafficPolicyInstanceNameMarker(),
                request.trafficPolicyInstanceTypeMarkerAsString()),
            size);
    TrafficPolicyInstance next = page.next();
    return Outcome.of(
        ListTrafficPolicyInstancesResponse.builder()
            .trafficPolicyInstances(page.items())
            .hostedZoneIdMarker(next == null ? null : next.hostedZoneId())
            .trafficPolicyInstanceNameMarker(next == null ? null : next.name())
            .trafficPolicyInstanceTypeMarker(next == null ? null : next.trafficPolicyTypeAsString())
            .isTruncated(page.isTruncated())
            .maxItems(String.valueOf(size))
            .build());
  }
}
