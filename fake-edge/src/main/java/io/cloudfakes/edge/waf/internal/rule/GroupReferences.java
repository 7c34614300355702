package io.cloudfakes.edge.waf.internal.rule;

import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.wafv2.model.ManagedRuleGroupConfig;
import software.amazon.awssdk.services.wafv2.model.ManagedRuleGroupStatement;
import software.amazon.awssdk.services.wafv2.model.RuleActionOverride;
import software.amazon.awssdk.services.wafv2.model.RuleGroup;
import software.amazon.awssdk.services.wafv2.model.RuleGroupReferenceStatement;

/** What statements that refer to rule groups must be. */
final class GroupReferences {
  private static final String ATP = "AWSManagedRulesATPRuleSet";

  /** What does nothing until it is told what to protect. */
  private static final List<String> CONFIGURED =
      List.of(ATP, "AWSManagedRulesACFPRuleSet", "AWSManagedRulesAntiDDoSRuleSet");

  private GroupReferences() {}

  /** An own group: what is overridden or excluded must be rules of it. */
  static void require(RuleGroupReferenceStatement reference, RuleHome home) {
    Entity group = home.referred(Kind.RULE_GROUP, reference.arn());
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
    configs(reference);
  }

  /** Settings are for the group that is named, which may need them. */
  private static void configs(ManagedRuleGroupStatement reference) {
    boolean own = false;
    for (ManagedRuleGroupConfig config : reference.managedRuleGroupConfigs()) {
      for (SdkField<?> member : config.sdkFields()) {
        if (member.getValueOrDefault(config) == null) {
          continue;
        }
        // Those without a group's name are the older ones of ATP.
        String of = member.memberName().startsWith("AWS") ? member.memberName() : ATP;
        if (!of.equals(reference.name())) {
          throw WafErrors.invalidParameter(
              "The managed rule group configuration is not one of this rule group.",
              "MANAGED_RULE_GROUP_CONFIG",
              member.memberName());
        }
        own = true;
      }
    }
    if (!own && CONFIGURED.contains(reference.name())) {
      throw WafErrors.invalidParameter(
          "The managed rule group needs a configuration.",
          "MANAGED_RULE_GROUP_CONFIG",
          reference.name());
    }
  }
}
