package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.wafv2.model.ListManagedRuleSetsRequest;
import software.amazon.awssdk.services.wafv2.model.ListManagedRuleSetsResponse;

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
    return Outcome.of(
        ListManagedRuleSetsResponse.builder().managedRuleSets(List.of()).build());
  }
}
