package io.cloudfakes.dns.internal.operation.delegationset;

import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.rule.ResourceIds;
import io.cloudfakes.dns.internal.state.ReusableSet;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.ListReusableDelegationSetsRequest;
import software.amazon.awssdk.services.route53.model.ListReusableDelegationSetsResponse;

/**
 * Lists the reusable delegation sets of the account. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListReusableDelegationSets.html">ListReusableDelegationSets</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}.
 */
public final class ListReusableDelegationSets
    implements Operation<
        ListReusableDelegationSetsRequest, ListReusableDelegationSetsResponse, Route53State> {
  @Override
  public Outcome<ListReusableDelegationSetsResponse, Route53State> decide(
      ListReusableDelegationSetsRequest request, Route53State state, CallContext call) {
    int size = Page.size(request.maxItems(), Page.MOST);
    String marker = request.marker();
    Page<ReusableSet> page =
        Page.of(
            state.all(ReusableSet.class, call.account()),
            set -> marker == null || set.id().compareTo(ResourceIds.plain(marker)) >= 0,
            size);
    ReusableSet next = page.next();
    return Outcome.of(
        ListReusableDelegationSetsResponse.builder()
            .delegationSets(page.items().stream().map(DelegationSets::describe).toList())
            .marker(marker == null ? "" : marker)
            .isTruncated(page.isTruncated())
            .nextMarker(next == null ? null : next.id())
            .maxItems(String.valueOf(size))
            .build());
  }
}
