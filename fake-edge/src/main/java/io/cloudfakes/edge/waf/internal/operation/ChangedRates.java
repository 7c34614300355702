package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleGroup;
import software.amazon.awssdk.services.wafv2.model.WebACL;

/** Rate-based rules that are not as they were: what they counted is forgotten. */
final class ChangedRates {
  private ChangedRates() {}

  /** Those of a web ACL, and of rule groups that it does not refer to any more. */
  static List<String> of(List<Rule> before, List<Rule> after, WafState state) {
    List<String> changed = new ArrayList<>();
    for (Rule rule : before) {
      if (isThere(rule, after)) {
        continue;
      }
      if (rule.statement().rateBasedStatement() != null) {
        changed.add(rule.name());
      }
      if (!refersAlike(rule, after)) {
        rulesOf(rule, state).forEach(one -> changed.add(rule.name() + "/" + one.name()));
      }
    }
    return changed;
  }

  /** Those of a rule group, in all web ACLs that refer to it. */
  static List<WafChange> of(String group, List<Rule> before, List<Rule> after, WafState state) {
    List<String> changed = of(before, after, state);
    List<WafChange> forgotten = new ArrayList<>();
    for (Entity entity : state.entities().values()) {
      if (entity.kind() != Kind.WEB_ACL || changed.isEmpty()) {
        continue;
      }
      for (Rule rule : entity.document(WebACL.class).rules()) {
        if (group.equals(groupOf(rule))) {
          forgotten.add(
              new WafChange.RatesForgotten(
                  entity.arn(), changed.stream().map(name -> rule.name() + "/" + name).toList()));
        }
      }
    }
    return forgotten;
  }

  private static boolean isThere(Rule rule, List<Rule> rules) {
    return rules.stream()
        .anyMatch(
            other ->
                other.name().equals(rule.name()) && other.statement().equals(rule.statement()));
  }

  private static boolean refersAlike(Rule rule, List<Rule> rules) {
    String group = groupOf(rule);
    return group != null
        && rules.stream()
            .anyMatch(other -> other.name().equals(rule.name()) && group.equals(groupOf(other)));
  }

  private static @Nullable String groupOf(Rule rule) {
    return rule.statement().ruleGroupReferenceStatement() == null
        ? null
        : rule.statement().ruleGroupReferenceStatement().arn();
  }

  private static List<Rule> rulesOf(Rule rule, WafState state) {
    String group = groupOf(rule);
    Entity entity = group == null ? null : state.entity(group);
    return entity == null
        ? List.of()
        : entity.document(RuleGroup.class).rules().stream()
            .filter(one -> one.statement().rateBasedStatement() != null)
            .toList();
  }
}
