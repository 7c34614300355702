package io.cloudfakes.edge.waf.internal.rule;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.wafv2.model.Label;
import software.amazon.awssdk.services.wafv2.model.Rule;

/**
 * What the labels of a rule must be.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-label-requirements.html">Label
 *     syntax and naming requirements</a>
 */
final class RuleLabels {
  private static final Set<String> RESERVED =
      Set.of("aws", "awswaf", "ipset", "managed", "regexpatternset", "rulegroup", "waf", "webacl");

  /** Five namespaces and a name. */
  private static final int PARTS = 6;

  private static final int PART_LENGTH = 128;

  private RuleLabels() {}

  static void require(Rule rule) {
    if (!rule.ruleLabels().isEmpty()
        && (rule.statement().ruleGroupReferenceStatement() != null
            || rule.statement().managedRuleGroupStatement() != null)) {
      throw WafErrors.invalidParameter(
          "A rule that refers to a rule group can't add labels.", "RULE", rule.name());
    }
    for (Label label : rule.ruleLabels()) {
      List<String> parts = List.of(label.name().split(":", -1));
      if (parts.stream().anyMatch(RESERVED::contains)) {
        throw WafErrors.invalidParameter(
            "The label has a name that is reserved.", "RULE", label.name());
      }
      if (parts.size() > PARTS
          || parts.stream().anyMatch(part -> part.isEmpty() || part.length() > PART_LENGTH)) {
        throw WafErrors.invalidParameter(
            "A label has up to five namespaces and a name, each of 1 to 128 characters.",
            "RULE",
            label.name());
      }
    }
  }
}
