package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.state.Entity;
import software.amazon.awssdk.services.wafv2.model.IPSetSummary;
import software.amazon.awssdk.services.wafv2.model.RegexPatternSetSummary;
import software.amazon.awssdk.services.wafv2.model.RuleGroupSummary;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** Web ACLs, rule groups and sets as lists show them. */
final class Summaries {
  private Summaries() {}

  static IPSetSummary ipSet(Entity entity) {
    return IPSetSummary.builder()
        .name(entity.name())
        .id(entity.id())
        .arn(entity.arn())
        .description(entity.description())
        .lockToken(entity.lockToken())
        .build();
  }

  static RegexPatternSetSummary regexPatternSet(Entity entity) {
    return RegexPatternSetSummary.builder()
        .name(entity.name())
        .id(entity.id())
        .arn(entity.arn())
        .description(entity.description())
        .lockToken(entity.lockToken())
        .build();
  }

  static RuleGroupSummary ruleGroup(Entity entity) {
    return RuleGroupSummary.builder()
        .name(entity.name())
        .id(entity.id())
        .arn(entity.arn())
        .description(entity.description())
        .lockToken(entity.lockToken())
        .build();
  }

  static WebACLSummary webACL(Entity entity) {
    return WebACLSummary.builder()
        .name(entity.name())
        .id(entity.id())
        .arn(entity.arn())
        .description(entity.description())
        .lockToken(entity.lockToken())
        .build();
  }
}
