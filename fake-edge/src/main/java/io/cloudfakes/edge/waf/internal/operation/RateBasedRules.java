package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.RateKey;
import io.cloudfakes.edge.waf.internal.state.RateWindow;
import io.cloudfakes.edge.waf.internal.state.WafState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatement;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleGroup;
import software.amazon.awssdk.services.wafv2.model.RuleGroupReferenceStatement;
import software.amazon.awssdk.services.wafv2.model.WebACL;

/** What rate-based rules count, as it can be asked for. */
final class RateBasedRules {
  private static final long USUAL_WINDOW = 300;

  private RateBasedRules() {}

  /**
   * The statement of a rule of a web ACL.
   *
   * @param inGroup the rule that refers to the group it stands in; null when it stands in none
   */
  static RateBasedStatement find(
      Entity webAcl, @Nullable String inGroup, String name, WafState state) {
    List<Rule> rules = webAcl.document(WebACL.class).rules();
    if (inGroup != null) {
      Rule referring = named(rules, inGroup);
      RuleGroupReferenceStatement reference =
          referring == null ? null : referring.statement().ruleGroupReferenceStatement();
      Entity group = reference == null ? null : state.entity(reference.arn());
      rules = group == null ? List.of() : group.document(RuleGroup.class).rules();
    }
    Rule rule = named(rules, name);
    if (rule == null || rule.statement().rateBasedStatement() == null) {
      throw WafErrors.nonexistent();
    }
    return rule.statement().rateBasedStatement();
  }

  private static @Nullable Rule named(List<Rule> rules, String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst().orElse(null);
  }

  /** The instances that have had more requests than they may. */
  static List<String> held(
      Entity webAcl, String rule, RateBasedStatement statement, WafState state, Instant now) {
    long window =
        statement.evaluationWindowSec() == null ? USUAL_WINDOW : statement.evaluationWindowSec();
    List<String> held = new ArrayList<>();
    for (Map.Entry<RateKey, RateWindow> one :
        state.traffic().rates().tailMap(new RateKey(webAcl.arn(), rule, ""), true).entrySet()) {
      RateKey key = one.getKey();
      if (!key.webAcl().equals(webAcl.arn()) || !key.rule().equals(rule)) {
        break;
      }
      if (one.getValue().count(now, window) > statement.limit()) {
        held.add(key.instance());
      }
    }
    return held;
  }
}
