package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.state.Policy;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Objects;
import software.amazon.awssdk.services.route53.model.ListTrafficPoliciesRequest;
import software.amazon.awssdk.services.route53.model.ListTrafficPoliciesResponse;
import software.amazon.awssdk.services.route53.model.TrafficPolicy;
import software.amazon.awssdk.services.route53.model.TrafficPolicySummary;

/**
 * Lists the traffic policies of the account, each by its latest version. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTrafficPolicies.html">ListTrafficPolicies</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}.
 */
public final class ListTrafficPolicies
    implements Operation<ListTrafficPoliciesRequest, ListTrafficPoliciesResponse, Route53State> {
  @Override
  public Outcome<ListTrafficPoliciesResponse, Route53State> decide(
      ListTrafficPoliciesRequest request, Route53State state, CallContext call) {
    int size = Page.size(request.maxItems(), Page.MOST);
    String marker = request.trafficPolicyIdMarker();
    Page<Policy> page =
        Page.of(
            state.all(Policy.class, call.account()),
            policy -> marker == null || policy.id().compareTo(marker) >= 0,
            size);
    Policy next = page.next();
    return Outcome.of(
        ListTrafficPoliciesResponse.builder()
            .trafficPolicySummaries(
                page.items().stream().map(ListTrafficPolicies::summary).toList())
            .isTruncated(page.isTruncated())
            .trafficPolicyIdMarker(next == null ? "" : next.id())
            .maxItems(String.valueOf(size))
            .build());
  }

  private static TrafficPolicySummary summary(Policy policy) {
    TrafficPolicy latest = Objects.requireNonNull(policy.versions().lastEntry()).getValue();
    return TrafficPolicySummary.builder()
        .id(policy.id())
        .name(latest.name())
        .type(latest.type())
        .latestVersion(latest.version())
        .trafficPolicyCount(policy.versions().size())
        .build();
  }
}
