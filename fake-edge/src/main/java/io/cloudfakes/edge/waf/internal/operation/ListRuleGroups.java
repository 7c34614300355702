package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.Page;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.ListRuleGroupsRequest;
import software.amazon.awssdk.services.wafv2.model.ListRuleGroupsResponse;
import software.amazon.awssdk.services.wafv2.model.RuleGroupSummary;

/**
 * Lists what there is of its kind in a scope, by name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_ListRuleGroups.html">ListRuleGroups</a>
 */
public final class ListRuleGroups
    implements Operation<ListRuleGroupsRequest, ListRuleGroupsResponse, WafState> {
  @Override
  public Outcome<ListRuleGroupsResponse, WafState> decide(
      ListRuleGroupsRequest request, WafState state, CallContext call) {
    Page<RuleGroupSummary> page =
        Page.of(
            Entities.of(Kind.RULE_GROUP, request.scopeAsString(), state, call),
            request.nextMarker(),
            request.limit(),
            Summaries::ruleGroup);
    return Outcome.of(
        ListRuleGroupsResponse.builder()
            .ruleGroups(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }
}
