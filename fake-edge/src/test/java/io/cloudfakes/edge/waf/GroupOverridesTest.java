package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.Looks.bytes;
import static io.cloudfakes.edge.waf.Looks.path;
import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.FakeAws;
import io.cloudfakes.link.WebFirewall.Verdict;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.ActionValue;
import software.amazon.awssdk.services.wafv2.model.CustomResponseBody;
import software.amazon.awssdk.services.wafv2.model.Label;
import software.amazon.awssdk.services.wafv2.model.LoggingConfiguration;
import software.amazon.awssdk.services.wafv2.model.OverrideAction;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.RuleGroupReferenceStatement;
import software.amazon.awssdk.services.wafv2.model.SampledHTTPRequest;
import software.amazon.awssdk.services.wafv2.model.Scope;

/** What a web ACL has of a rule group's rules: overridden, excluded, counted as a whole. */
class GroupOverridesTest {
  private static final String STREAM =
      "arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-shop";
  private static final RuleAction COUNT = RuleAction.builder().count(c -> {}).build();

  private final FakeAws aws = FakeAws.create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);
  private final GuardedStage stage = new GuardedStage(aws);
  private String group = "";
  private String acl = "";

  @AfterEach
  void close() {
    aws.close();
  }

  private static Map<String, CustomResponseBody> sorry(String content) {
    return Map.of(
        "sorry", CustomResponseBody.builder().contentType("TEXT_HTML").content(content).build());
  }

  private static RuleAction apologising() {
    return RuleAction.builder()
        .block(b -> b.customResponse(c -> c.responseCode(451 - 22).customResponseBodyKey("sorry")))
        .build();
  }

  @BeforeEach
  void group() {
    group =
        waf.createRuleGroup(
                b ->
                    b.name("common")
                        .scope(Scope.REGIONAL)
                        .capacity(100L)
                        .visibilityConfig(METRICS)
                        .customResponseBodies(sorry("of the group"))
                        .rules(
                            rule("admin", 0, apologising(), bytes("CONTAINS", path(), "admin"))
                                .toBuilder()
                                .ruleLabels(Label.builder().name("admin").build())
                                .build(),
                            rule("debug", 1, block(), bytes("CONTAINS", path(), "debug"))))
            .summary()
            .arn();
  }

  private void protect(
      Consumer<OverrideAction.Builder> whole, Consumer<RuleGroupReferenceStatement.Builder> more) {
    protect(whole, more, l -> {});
  }

  private void protect(
      Consumer<OverrideAction.Builder> whole,
      Consumer<RuleGroupReferenceStatement.Builder> more,
      Consumer<LoggingConfiguration.Builder> log) {
    acl =
        waf.createWebACL(
                b ->
                    b.name("shop")
                        .scope(Scope.REGIONAL)
                        .defaultAction(d -> d.allow(a -> {}))
                        .visibilityConfig(METRICS)
                        .customResponseBodies(sorry("of the web ACL"))
                        .rules(
                            Rule.builder()
                                .name("use")
                                .priority(0)
                                .overrideAction(whole)
                                .statement(
                                    s ->
                                        s.ruleGroupReferenceStatement(
                                            g -> g.arn(group).applyMutation(more)))
                                .visibilityConfig(
                                    v ->
                                        v.sampledRequestsEnabled(true)
                                            .cloudWatchMetricsEnabled(true)
                                            .metricName("use"))
                                .build(),
                            rule(
                                "labelled",
                                1,
                                RuleAction.builder().captcha(c -> {}).build(),
                                Looks.label(
                                    "LABEL", "awswaf:123456789012:rulegroup:common:admin"))))
            .summary()
            .arn();
    waf.associateWebACL(b -> b.webACLArn(acl).resourceArn(stage.arn()));
    waf.putLoggingConfiguration(
        b ->
            b.loggingConfiguration(
                l -> l.resourceArn(acl).logDestinationConfigs(STREAM).applyMutation(log)));
  }

  private String answer(String path) {
    return stage.ask(path, r -> {}) instanceof Verdict.Stopped stopped
        ? stopped.reply().status()
            + " "
            + Objects.toString(stopped.reply().header("Content-Type"), "")
            + stopped.reply().body().utf8()
        : "allowed";
  }

  private JsonNode logged() throws JsonProcessingException {
    var sent = aws.deliveries().to(STREAM);
    return new ObjectMapper().readTree(sent.get(sent.size() - 1).message().utf8());
  }

  private SampledHTTPRequest sampled(String metric) {
    var now = aws.clock().instant();
    return waf.getSampledRequests(
            b ->
                b.webAclArn(acl)
                    .scope(Scope.REGIONAL)
                    .ruleMetricName(metric)
                    .timeWindow(t -> t.startTime(now.minusSeconds(60)).endTime(now.plusSeconds(60)))
                    .maxItems(10L))
        .sampledRequests()
        .get(0);
  }

  @Test
  void without_an_override_the_group_decides_with_its_own_bodies() throws Exception {
    protect(o -> o.none(n -> {}), g -> {});
    assertThat(answer("/admin")).isEqualTo("429 text/htmlof the group");
    assertThat(logged().at("/responseCodeSent").intValue()).isEqualTo(429);
    assertThat(logged().at("/terminatingRuleId").textValue()).isEqualTo("use");
    assertThat(sampled("admin").ruleNameWithinRuleGroup()).isEqualTo("common#admin");
    assertThat(sampled("admin").responseCodeSent()).isEqualTo(429);
  }

  @Test
  void an_override_has_the_bodies_of_the_web_acl() {
    protect(
        o -> o.none(n -> {}),
        g -> g.ruleActionOverrides(o -> o.name("admin").actionToUse(apologising())));
    assertThat(answer("/admin")).isEqualTo("429 text/htmlof the web ACL");
    assertThat(answer("/debug")).isEqualTo("403 ");
  }

  @Test
  void an_overridden_rule_still_labels() throws Exception {
    protect(
        o -> o.none(n -> {}), g -> g.ruleActionOverrides(o -> o.name("admin").actionToUse(COUNT)));
    assertThat(answer("/admin")).isEqualTo("405 ");
    assertThat(logged().at("/ruleGroupList/0/nonTerminatingMatchingRules").toString())
        .isEqualTo(
            "[{\"ruleId\":\"admin\",\"action\":\"COUNT\",\"overriddenAction\":\"BLOCK\","
                + "\"ruleMatchDetails\":[]}]");
    assertThat(sampled("admin").overriddenAction()).isEqualTo("BLOCK");
  }

  @Test
  void an_excluded_rule_counts() throws Exception {
    protect(o -> o.none(n -> {}), g -> g.excludedRules(e -> e.name("debug")));
    assertThat(answer("/debug")).isEqualTo("allowed");
    assertThat(logged().at("/ruleGroupList/0/excludedRules").toString())
        .isEqualTo("[{\"exclusionType\":\"EXCLUDED_AS_COUNT\",\"ruleId\":\"debug\"}]");
    assertThat(logged().at("/ruleGroupList/0/nonTerminatingMatchingRules").size()).isZero();
  }

  @Test
  void an_override_counts_more_than_an_exclusion() {
    protect(
        o -> o.none(n -> {}),
        g ->
            g.excludedRules(e -> e.name("debug"))
                .ruleActionOverrides(o -> o.name("debug").actionToUse(a -> a.challenge(c -> {}))));
    assertThat(answer("/debug")).isEqualTo("202 ");
  }

  @Test
  void a_group_that_counts_as_a_whole_stops_nothing_but_ends_at_its_first_match() throws Exception {
    protect(o -> o.count(c -> {}), g -> {});
    assertThat(answer("/debug")).isEqualTo("allowed");
    assertThat(logged().at("/ruleGroupList/0/terminatingRule/ruleId").textValue())
        .isEqualTo("debug");
    assertThat(logged().at("/nonTerminatingMatchingRules/0/ruleId").textValue()).isEqualTo("use");
    assertThat(logged().at("/nonTerminatingMatchingRules/0/action").textValue()).isEqualTo("COUNT");
    assertThat(logged().at("/terminatingRuleId").textValue()).isEqualTo("Default_Action");
    assertThat(answer("/admin/debug")).as("its labels stay").isEqualTo("405 ");
    assertThat(logged().at("/ruleGroupList/0/terminatingRule/ruleId").textValue())
        .isEqualTo("admin");
  }

  @ParameterizedTest
  @CsvSource({"override, true", "excluded, true", "none, false"})
  void rules_that_only_count_can_be_filtered(String how, boolean kept) {
    protect(
        o -> o.none(n -> {}),
        g -> {
          if (how.equals("override")) {
            g.ruleActionOverrides(o -> o.name("debug").actionToUse(COUNT));
          } else if (how.equals("excluded")) {
            g.excludedRules(e -> e.name("debug"));
          }
        },
        l ->
            l.loggingFilter(
                f ->
                    f.defaultBehavior("DROP")
                        .filters(
                            x ->
                                x.behavior("KEEP")
                                    .requirement("MEETS_ALL")
                                    .conditions(
                                        c ->
                                            c.actionCondition(
                                                a -> a.action(ActionValue.EXCLUDED_AS_COUNT)),
                                        c ->
                                            c.actionCondition(a -> a.action(ActionValue.ALLOW))))));
    stage.stops("/debug");
    stage.stops("/else");
    assertThat(aws.deliveries().to(STREAM)).hasSize(kept ? 1 : 0);
  }
}
