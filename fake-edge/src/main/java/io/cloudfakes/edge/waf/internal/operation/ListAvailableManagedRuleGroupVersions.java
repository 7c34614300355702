package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.ManagedRuleGroups;
import io.cloudfakes.edge.waf.internal.rule.ManagedRuleGroups.Group;
import io.cloudfakes.edge.waf.internal.rule.ManagedRuleGroups.Version;
import io.cloudfakes.edge.waf.internal.rule.Page;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.wafv2.model.ListAvailableManagedRuleGroupVersionsRequest;
import software.amazon.awssdk.services.wafv2.model.ListAvailableManagedRuleGroupVersionsResponse;
import software.amazon.awssdk.services.wafv2.model.ManagedRuleGroupVersion;

/**
 * Lists the versions of a rule group that AWS keeps, and says which is the default.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_ListAvailableManagedRuleGroupVersions.html">ListAvailableManagedRuleGroupVersions</a>
 */
public final class ListAvailableManagedRuleGroupVersions
    implements Operation<
        ListAvailableManagedRuleGroupVersionsRequest,
        ListAvailableManagedRuleGroupVersionsResponse,
        WafState> {
  @Override
  public Outcome<ListAvailableManagedRuleGroupVersionsResponse, WafState> decide(
      ListAvailableManagedRuleGroupVersionsRequest request, WafState state, CallContext call) {
    Entities.requireScope(request.scopeAsString(), call);
    Group group = ManagedRuleGroups.required(request.vendorName(), request.name());
    if (!group.versioned()) {
      throw WafErrors.invalidOperation("The managed rule group doesn't support versioning.");
    }
    SortedMap<String, Version> all = new TreeMap<>();
    group.versions().forEach(version -> all.put(version.name(), version));
    Page<ManagedRuleGroupVersion> page =
        Page.of(
            all,
            request.nextMarker(),
            request.limit(),
            version ->
                ManagedRuleGroupVersion.builder()
                    .name(version.name())
                    .lastUpdateTimestamp(version.released())
                    .build());
    return Outcome.of(
        ListAvailableManagedRuleGroupVersionsResponse.builder()
            .versions(page.items())
            .nextMarker(page.nextMarker())
            .currentDefaultVersion(Objects.requireNonNull(group.defaultVersion()).name())
            .build());
  }
}
