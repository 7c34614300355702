package io.cloudfakes.edge.waf;

import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.VisibilityConfig;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** Web ACLs for tests. */
final class WebAcls {
  static final VisibilityConfig METRICS =
      VisibilityConfig.builder()
          .sampledRequestsEnabled(true)
          .cloudWatchMetricsEnabled(true)
          .metricName("shop")
          .build();

  private WebAcls() {}

  static RuleAction block() {
    return RuleAction.builder().block(b -> {}).build();
  }

  static Rule rule(String name, int priority, RuleAction action, Statement statement) {
    return Rule.builder()
        .name(name)
        .priority(priority)
        .action(action)
        .statement(statement)
        .visibilityConfig(
            v -> v.sampledRequestsEnabled(true).cloudWatchMetricsEnabled(true).metricName(name))
        .build();
  }

  /** One that allows what no rule stops. */
  static WebACLSummary create(Wafv2Client waf, String name, Rule... rules) {
    return waf.createWebACL(
            b ->
                b.name(name)
                    .scope(Scope.REGIONAL)
                    .defaultAction(d -> d.allow(a -> {}))
                    .visibilityConfig(METRICS)
                    .rules(rules))
        .summary();
  }
}
