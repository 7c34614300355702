package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.ManagedRuleGroups;
import io.cloudfakes.edge.waf.internal.rule.ManagedRuleGroups.Group;
import io.cloudfakes.edge.waf.internal.rule.ManagedRuleGroups.ManagedRule;
import io.cloudfakes.edge.waf.internal.rule.ManagedRuleGroups.Version;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.wafv2.model.DescribeManagedRuleGroupRequest;
import software.amazon.awssdk.services.wafv2.model.DescribeManagedRuleGroupResponse;
import software.amazon.awssdk.services.wafv2.model.LabelSummary;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.RuleSummary;

/**
 * Shows a rule group that AWS keeps: its rules, their actions and labels.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_DescribeManagedRuleGroup.html">DescribeManagedRuleGroup</a>
 */
public final class DescribeManagedRuleGroup
    implements Operation<
        DescribeManagedRuleGroupRequest, DescribeManagedRuleGroupResponse, WafState> {
  @Override
  public Outcome<DescribeManagedRuleGroupResponse, WafState> decide(
      DescribeManagedRuleGroupRequest request, WafState state, CallContext call) {
    Entities.requireScope(request.scopeAsString(), call);
    Group group = ManagedRuleGroups.required(request.vendorName(), request.name());
    String asked = request.versionName();
    if (asked != null && !group.hasVersion(asked)) {
      throw WafErrors.nonexistent();
    }
    Version usual = group.defaultVersion();
    List<LabelSummary> labels = new ArrayList<>();
    for (ManagedRule rule : group.rules()) {
      for (String label : rule.labels()) {
        LabelSummary summary = LabelSummary.builder().name(label).build();
        if (!labels.contains(summary)) {
          labels.add(summary);
        }
      }
    }
    return Outcome.of(
        DescribeManagedRuleGroupResponse.builder()
            .versionName(asked != null ? asked : usual == null ? null : usual.name())
            .snsTopicArn(group.topic())
            .capacity(group.capacity())
            .rules(group.rules().stream().map(DescribeManagedRuleGroup::summary).toList())
            .labelNamespace(group.namespace())
            .availableLabels(labels)
            .build());
  }

  private static RuleSummary summary(ManagedRule rule) {
    RuleAction.Builder action = RuleAction.builder();
    switch (rule.action()) {
      case "Block" -> action.block(b -> {});
      case "Count" -> action.count(c -> {});
      case "CAPTCHA" -> action.captcha(c -> {});
      default -> action.challenge(c -> {});
    }
    return RuleSummary.builder().name(rule.name()).action(action.build()).build();
  }
}
