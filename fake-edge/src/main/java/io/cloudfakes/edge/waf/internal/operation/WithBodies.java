package io.cloudfakes.edge.waf.internal.operation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.CustomResponse;
import software.amazon.awssdk.services.wafv2.model.CustomResponseBody;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.RuleGroupReferenceStatement;

/** Bodies of replies that rules name where nobody says what they are. */
final class WithBodies {
  private WithBodies() {}

  static Map<String, CustomResponseBody> named(List<Rule> rules) {
    Map<String, CustomResponseBody> bodies = new TreeMap<>();
    for (Rule rule : rules) {
      add(rule.action(), bodies);
      RuleGroupReferenceStatement group = rule.statement().ruleGroupReferenceStatement();
      if (group != null) {
        group.ruleActionOverrides().forEach(override -> add(override.actionToUse(), bodies));
      }
    }
    return bodies;
  }

  private static void add(@Nullable RuleAction action, Map<String, CustomResponseBody> bodies) {
    CustomResponse custom =
        action == null || action.block() == null ? null : action.block().customResponse();
    if (custom != null && custom.customResponseBodyKey() != null) {
      bodies.put(custom.customResponseBodyKey(), CustomResponseBody.builder().build());
    }
  }
}
