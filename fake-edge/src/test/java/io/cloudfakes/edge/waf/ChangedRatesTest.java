package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleGroupReferenceStatement;
import software.amazon.awssdk.services.wafv2.model.RuleGroupSummary;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** A change of a rate-based rule's settings resets its counts; other changes do not. */
class ChangedRatesTest {
  private final FakeAws aws = FakeAws.create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);
  private final GuardedStage stage = new GuardedStage(aws);

  @AfterEach
  void close() {
    aws.close();
  }

  private static Rule rate(long limit) {
    return rule(
        "rate",
        0,
        block(),
        Statement.builder().rateBasedStatement(r -> r.limit(limit).aggregateKeyType("IP")).build());
  }

  private void exceed() {
    for (int i = 0; i < 10; i++) {
      assertThat(stage.stops("/")).isFalse();
    }
    assertThat(stage.stops("/")).isTrue();
  }

  private void update(WebACLSummary acl, Rule... rules) {
    waf.updateWebACL(
        b ->
            b.name("shop")
                .id(acl.id())
                .scope(Scope.REGIONAL)
                .lockToken(waf.getWebACL(g -> g.arn(acl.arn())).lockToken())
                .defaultAction(d -> d.allow(a -> {}))
                .visibilityConfig(METRICS)
                .rules(rules));
  }

  private RuleGroupSummary group(Rule... rules) {
    return waf.createRuleGroup(
            b ->
                b.name("limits")
                    .scope(Scope.REGIONAL)
                    .capacity(100L)
                    .visibilityConfig(METRICS)
                    .rules(rules))
        .summary();
  }

  private void update(RuleGroupSummary group, Rule... rules) {
    waf.updateRuleGroup(
        b ->
            b.name("limits")
                .id(group.id())
                .scope(Scope.REGIONAL)
                .lockToken(waf.getRuleGroup(g -> g.arn(group.arn())).lockToken())
                .visibilityConfig(METRICS)
                .rules(rules));
  }

  private static Rule using(
      RuleGroupSummary group, Consumer<RuleGroupReferenceStatement.Builder> more) {
    return Rule.builder()
        .name("use")
        .priority(0)
        .overrideAction(o -> o.none(n -> {}))
        .visibilityConfig(METRICS)
        .statement(s -> s.ruleGroupReferenceStatement(g -> g.arn(group.arn()).applyMutation(more)))
        .build();
  }

  @Test
  void of_a_web_acl() {
    WebACLSummary acl = stage.protect(rate(10));
    exceed();
    update(acl, rate(10).toBuilder().priority(5).build());
    assertThat(stage.stops("/")).as("only the priority changed").isTrue();
    update(acl, rate(11));
    assertThat(stage.stops("/")).isFalse();
  }

  @Test
  void of_a_rule_that_was_away() {
    WebACLSummary acl = stage.protect(rate(10));
    exceed();
    update(acl);
    update(acl, rate(10));
    assertThat(stage.stops("/")).isFalse();
  }

  @Test
  void of_a_rule_group() {
    RuleGroupSummary group = group(rate(10));
    stage.protect(using(group, g -> {}));
    exceed();
    update(group, rate(10).toBuilder().priority(7).build());
    assertThat(stage.stops("/")).as("only the priority changed").isTrue();
    update(group, rate(11));
    assertThat(stage.stops("/")).isFalse();
  }

  private List<String> held(WebACLSummary acl) {
    return waf.getRateBasedStatementManagedKeys(
            b ->
                b.scope(Scope.REGIONAL)
                    .webACLName("shop")
                    .webACLId(acl.id())
                    .ruleGroupRuleName("use")
                    .ruleName("rate"))
        .managedKeysIPV4()
        .addresses();
  }

  @Test
  void addresses_are_held_once_they_are_over_the_limit_of_a_groups_rule() {
    WebACLSummary acl = stage.protect(using(group(rate(10)), g -> {}));
    for (int i = 0; i < 10; i++) {
      assertThat(stage.stops("/")).isFalse();
    }
    assertThat(held(acl)).isEmpty();
    assertThat(stage.stops("/")).isTrue();
    assertThat(held(acl)).containsExactly("203.0.113.9/32");
  }

  @Test
  void of_a_rule_group_that_is_referred_to_no_more() {
    RuleGroupSummary group = group(rate(10));
    WebACLSummary acl = stage.protect(using(group, g -> {}));
    exceed();
    update(
        acl,
        using(
            group,
            g -> g.ruleActionOverrides(o -> o.name("rate").actionToUse(a -> a.captcha(c -> {})))));
    assertThat(stage.stops("/")).as("an action is no setting of the rate").isTrue();
    update(acl);
    update(acl, using(group, g -> {}));
    assertThat(stage.stops("/")).isFalse();
  }
}
