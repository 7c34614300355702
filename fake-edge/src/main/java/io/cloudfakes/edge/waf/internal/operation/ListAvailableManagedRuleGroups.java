package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.ManagedRuleGroups;
import io.cloudfakes.edge.waf.internal.rule.Page;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.wafv2.model.ListAvailableManagedRuleGroupsRequest;
import software.amazon.awssdk.services.wafv2.model.ListAvailableManagedRuleGroupsResponse;
import software.amazon.awssdk.services.wafv2.model.ManagedRuleGroupSummary;

/**
 * Lists the rule groups that AWS keeps.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_ListAvailableManagedRuleGroups.html">ListAvailableManagedRuleGroups</a>
 */
public final class ListAvailableManagedRuleGroups
    implements Operation<
        ListAvailableManagedRuleGroupsRequest, ListAvailableManagedRuleGroupsResponse, WafState> {
  @Override
  public Outcome<ListAvailableManagedRuleGroupsResponse, WafState> decide(
      ListAvailableManagedRuleGroupsRequest request, WafState state, CallContext call) {
    Entities.requireScope(request.scopeAsString(), call);
    SortedMap<String, ManagedRuleGroups.Group> all = new TreeMap<>();
    ManagedRuleGroups.all().forEach(group -> all.put(group.name(), group));
    Page<ManagedRuleGroupSummary> page =
        Page.of(
            all,
            request.nextMarker(),
            request.limit(),
            group ->
                ManagedRuleGroupSummary.builder()
                    .vendorName(ManagedRuleGroups.VENDOR)
                    .name(group.name())
                    .versioningSupported(group.versioned())
                    .description(group.description())
                    .build());
    return Outcome.of(
        ListAvailableManagedRuleGroupsResponse.builder()
            .managedRuleGroups(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }
}
