package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.service.RequestMembers;

/** The members of requests with rules that change nothing. */
final class RuleMembers {
  // There is no CloudWatch to look at, and AWS's own rules look for nothing here.
  static final RequestMembers OF_RULES =
      RequestMembers.ALL_READ.withoutEffect(
          "VisibilityConfig.CloudWatchMetricsEnabled",
          "ManagedRuleGroupStatement.ExcludedRules",
          "ManagedRuleGroupStatement.ManagedRuleGroupConfigs");

  private RuleMembers() {}

  /** Of one action: each has its own. */
  static RequestMembers ofWebAcls() {
    // What is refused works at load balancers, or in consoles.
    return OF_RULES.refusing("OnSourceDDoSProtectionConfig", "ApplicationConfig");
  }
}
