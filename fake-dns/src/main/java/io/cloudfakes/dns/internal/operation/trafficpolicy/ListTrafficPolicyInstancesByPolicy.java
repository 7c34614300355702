package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.ListTrafficPolicyInstancesByPolicyRequest;
import software.amazon.awssdk.services.route53.model.ListTrafficPolicyInstancesByPolicyResponse;
import software.amazon.awssdk.services.route53.model.TrafficPolicy;
import software.amazon.awssdk.services.route53.model.TrafficPolicyInstance;

/**
 * Lists the traffic policy instances of a version of a traffic policy. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTrafficPolicyInstancesByPolicy.html">ListTrafficPolicyInstancesByPolicy</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchTrafficPolicy}, {@code InvalidInput}.
 */
public final class ListTrafficPolicyInstancesByPolicy
    implements Operation<
        ListTrafficPolicyInstancesByPolicyRequest,
        ListTrafficPolicyInstancesByPolicyResponse,
        Route53State> {
  @Override
  public Outcome<ListTrafficPolicyInstancesByPolicyResponse, Route53State> decide(
      ListTrafficPolicyInstancesByPolicyRequest request, Route53State state, CallContext call) {
    int size = Page.size(request.maxItems(), Page.MOST);
    TrafficPolicy policy =
        Policies.require(state, request.trafficPolicyId(), request.trafficPolicyVersion(), call);
    Page<TrafficPolicyInstance> page =
        InstancePage.of(
            state,
            call,
            instance ->
                instance.trafficPolicyId().equals(policy.id())
                    && instance.trafficPolicyVersion().equals(policy.version()),
            InstancePage.first(
                request.hostedZoneIdMarker(),
                request.trafficPolicyInstanceNameMarker(),
                request.trafficPolicyInstanceTypeMarkerAsString()),
            size);
    TrafficPolicyInstance next = page.next();
    return Outcome.of(
        ListTrafficPolicyInstancesByPolicyResponse.builder()
            .trafficPolicyInstances(page.items())
            .hostedZoneIdMarker(next == null ? null : next.hostedZoneId())
            .trafficPolicyInstanceNameMarker(next == null ? null : next.name())
            .trafficPolicyInstanceTypeMarker(next == null ? null : next.trafficPolicyTypeAsString())
            .isTruncated(page.isTruncated())
            .maxItems(String.valueOf(size))
            .build());
  }
}
