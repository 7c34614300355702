package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Capacity;
import io.cloudfakes.edge.waf.internal.rule.References;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.WafState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.CustomResponseBody;
import software.amazon.awssdk.services.wafv2.model.LabelSummary;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleGroup;
import software.amazon.awssdk.services.wafv2.model.Statement;

/** What the rules of a group make of it. */
final class RuleGroups {
  private RuleGroups() {}

  static String labels(String account, String name) {
    return "awswaf:" + account + ":rulegroup:" + name + ":";
  }

  static void requireFits(long capacity, List<Rule> rules, WafState state) {
    if (capacity > Capacity.MOST || Capacity.of(rules, state) > capacity) {
      throw WafErrors.limitExceeded();
    }
  }

  /** With its rules, and the labels they give and look for. */
  static RuleGroup.Builder labelled(
      RuleGroup.Builder group,
      String namespace,
      List<Rule> rules,
      @Nullable Map<String, CustomResponseBody> bodies) {
    List<LabelSummary> available = new ArrayList<>();
    List<LabelSummary> consumed = new ArrayList<>();
    for (Rule rule : rules) {
      rule.ruleLabels().forEach(label -> add(available, namespace + label.name()));
      for (Statement statement : References.within(rule.statement())) {
        if (statement.labelMatchStatement() != null) {
          add(consumed, statement.labelMatchStatement().key());
        }
      }
    }
    return group
        .labelNamespace(namespace)
        .rules(rules)
        .customResponseBodies(bodies)
        .availableLabels(available.isEmpty() ? null : available)
        .consumedLabels(consumed.isEmpty() ? null : consumed);
  }

  private static void add(List<LabelSummary> labels, String name) {
    LabelSummary label = LabelSummary.builder().name(name).build();
    if (!labels.contains(label)) {
      labels.add(label);
    }
  }
}
