package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Policy;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.route53.model.ListTrafficPolicyVersionsRequest;
import software.amazon.awssdk.services.route53.model.ListTrafficPolicyVersionsResponse;
import software.amazon.awssdk.services.route53.model.TrafficPolicy;

/**
 * Lists the versions of a traffic policy. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTrafficPolicyVersions.html">ListTrafficPolicyVersions</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchTrafficPolicy}, {@code InvalidInput}.
 */
public final class ListTrafficPolicyVersions
    implements Operation<
        ListTrafficPolicyVersionsRequest, ListTrafficPolicyVersionsResponse, Route53State> {
  @Override
  public Outcome<ListTrafficPolicyVersionsResponse, Route53State> decide(
      ListTrafficPolicyVersionsRequest request, Route53State state, CallContext call) {
    int size = Page.size(request.maxItems(), Page.MOST);
    Policy policy = Policies.require(state, request.id(), call);
    String marker = request.trafficPolicyVersionMarker();
    if (marker != null && !marker.matches("\\d{1,4}")) {
      throw Route53Errors.invalidInput("Invalid value for TrafficPolicyVersionMarker: " + marker);
    }
    Page<TrafficPolicy> page =
        Page.of(
            List.copyOf(policy.versions().values()),
            version -> marker == null || version.version() >= Integer.parseInt(marker),
            size);
    TrafficPolicy next = page.next();
    return Outcome.of(
        ListTrafficPolicyVersionsResponse.builder()
            .trafficPolicies(page.items())
            .isTruncated(page.isTruncated())
            .trafficPolicyVersionMarker(next == null ? "" : String.valueOf(next.version()))
            .maxItems(String.valueOf(size))
            .build());
  }
}
