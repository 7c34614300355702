package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.Page;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.wafv2.model.ListManagedRuleSetsRequest;
import software.amazon.awssdk.services.wafv2.model.ListManagedRuleSetsResponse;
import software.amazon.awssdk.services.wafv2.model.ManagedRuleSetSummary;

/**
 * Lists the rule sets that the account offers to others as a vendor: AWS and sellers of its
 * marketplace have some, which no action makes. Here nobody is one of them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_ListManagedRuleSets.html">ListManagedRuleSets</a>
 */
public final class ListManagedRuleSets
    implements Operation<ListManagedRuleSetsRequest, ListManagedRuleSetsResponse, WafState> {
  @Override
  public Outcome<ListManagedRuleSetsResponse, WafState> decide(
      ListManagedRuleSetsRequest request, WafState state, CallContext call) {
    Entities.requireScope(request.scopeAsString(), call);
    SortedMap<String, ManagedRuleSetSummary> none = new TreeMap<>();
    Page<ManagedRuleSetSummary> page =
        Page.of(none, request.nextMarker(), request.limit(), one -> one);
    return Outcome.of(
        ListManagedRuleSetsResponse.builder()
            .managedRuleSets(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }
}
