package io.cloudfakes.edge.waf.internal.rule;

import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.wafv2.model.ManagedRuleGroupStatement;
import software.amazon.awssdk.services.wafv2.model.RuleActionOverride;
import software.amazon.awssdk.services.wafv2.model.RuleGroup;
import software.amazon.awssdk.services.wafv2.model.RuleGroupReferenceStatement;

/** What statements that refer to rule groups must be. */
final class GroupReferences {
  private GroupReferences() {}

  /** An own group: what is overridden or excluded must be rules of it. */
  static void require(RuleGroupReferenceStatement reference, WafState state) {
    Entity group = Entities.byArn(Kind.RULE_GROUP, reference.arn(), state);
    List<String> named = new ArrayList<>();
    reference.excludedRules().forEach(rule -> named.add(rule.name()));
    for (RuleActionOverride override : reference.ruleActionOverrides()) {
      Statements.exactlyOne(override.actionToUse(), "RULE_ACTION", "RuleAction");
      named.add(override.name());
    }
    for (String name : named) {
      if (group.document(RuleGroup.class).rules().stream()
          .noneMatch(rule -> rule.name().equals(name))) {
        throw WafErrors.invalidParameter(
            "A reference in your rule statement is not valid.", "EXCLUDED_RULE", name);
      }
    }
  }

  /** One that AWS keeps: it ignores names of rules that are not there. */
  static void require(ManagedRuleGroupStatement reference) {
    ManagedRuleGroups.Group group =
        ManagedRuleGroups.required(reference.vendorName(), reference.name());
    String version = reference.version();
    if (version != null && !group.hasVersion(version)) {
      throw WafErrors.nonexistent();
    }
    for (RuleActionOverride override : reference.ruleActionOverrides()) {
      Statements.exactlyOne(override.actionToUse(), "RULE_ACTION", "RuleAction");
    }
  }
}
