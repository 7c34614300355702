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

  // What is refused works at load balancers, or in consoles.
  static final RequestMembers OF_WEB_ACLS =
      OF_RULES.refusing("OnSourceDDoSProtectionConfig", "ApplicationConfig");

  private RuleMembers() {}
}
