package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.Looks.bytes;
import static io.cloudfakes.edge.waf.Looks.path;
import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.link.WebFirewall.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;

/** Labels by name and namespace, headers that rules insert, and whose tokens are taken. */
class LabelsAndTokensTest {
  private static final RuleAction COUNT = RuleAction.builder().count(c -> {}).build();

  private final FakeAws aws = FakeAws.create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);
  private final FakeWaf fake = aws.fake(FakeWaf.class);
  private final GuardedStage stage = new GuardedStage(aws);

  @AfterEach
  void close() {
    aws.close();
  }

  private static Rule labels(String... names) {
    return rule("label", 0, COUNT, bytes("STARTS_WITH", path(), "/")).toBuilder()
        .ruleLabels(
            java.util.Arrays.stream(names)
                .map(
                    name ->
                        software.amazon.awssdk.services.wafv2.model.Label.builder()
                            .name(name)
                            .build())
                .toList())
        .build();
  }

  /** The guide's examples, and the borders of names. */
  @ParameterizedTest
  @CsvSource({
    "LABEL, header:encoding:utf8, header:encoding:utf8, true",
    "LABEL, header:encoding:utf8, testNS1:testNS2:header:encoding:utf8, true",
    "LABEL, header:encoding:utf8, header:encoding2:utf8, false",
    "LABEL, utf8, header:encoding:utf8, true",
    "LABEL, tf8, header:encoding:utf8, false",
    "LABEL, header:encoding, header:encoding:utf8, false",
    "LABEL, header:encoding:UTF8, header:encoding:utf8, false",
    "LABEL, awswaf:123456789012:webacl:shop:header:a, header:a, true",
    "LABEL, awswaf:123456789012:webacl:shop:header:a, x:header:a, false",
    "LABEL, awswaf:123456789012:rulegroup:shop:header:a, header:a, false",
    "NAMESPACE, header:encoding:, header:encoding:utf8, true",
    "NAMESPACE, encoding:, header:encoding:utf8, true",
    "NAMESPACE, header:encoding:utf8:, header:encoding:utf8, false",
    "NAMESPACE, header:enc, header:encoding:utf8, false",
    "NAMESPACE, header, header:encoding:utf8, true",
    "NAMESPACE, header, headers:encoding:utf8, false",
    "NAMESPACE, awswaf:123456789012:webacl:shop:header:, header:a, true",
    "NAMESPACE, awswaf:123456789012:webacl:shop:, a, true",
    "NAMESPACE, awswaf:123456789012:webacl:sh, a, false",
    "NAMESPACE, awswaf:444455556666:webacl:shop:, a, false"
  })
  void labels_are_matched_by_whole_names(String scope, String key, String label, boolean matches) {
    stage.protect(labels(label), rule("match", 1, block(), Looks.label(scope, key)));
    assertThat(stage.stops("/")).isEqualTo(matches);
  }

  @Test
  void of_headers_of_one_name_in_any_case_the_last_counts() {
    RuleAction seen =
        RuleAction.builder()
            .count(
                c ->
                    c.customRequestHandling(
                        h ->
                            h.insertHeaders(
                                i -> i.name("Seen").value("1"), i -> i.name("other").value("3"))))
            .build();
    RuleAction again =
        RuleAction.builder()
            .allow(
                c -> c.customRequestHandling(h -> h.insertHeaders(i -> i.name("seen").value("2"))))
            .build();
    stage.protect(
        rule("one", 0, seen, bytes("STARTS_WITH", path(), "/")),
        rule("two", 1, again, bytes("STARTS_WITH", path(), "/")));
    assertThat(((Verdict.Allowed) stage.ask("/", r -> {})).inserted())
        .containsExactly(
            java.util.Map.entry("x-amzn-waf-other", "3"),
            java.util.Map.entry("x-amzn-waf-seen", "2"));
  }

  /** Host shop.example; tokens of the host itself, and of the list and below it. */
  @ParameterizedTest
  @CsvSource({
    ", shop.example, true",
    ", SHOP.example, true",
    ", www.shop.example, false",
    ", example, false",
    "pay.example, pay.example, true",
    "pay.example, api.pay.example, true",
    "pay.example, apipay.example, false",
    "pay.example, shop.example, true",
    "pay.example, www.shop.example, false"
  })
  void tokens_are_of_the_host_or_of_the_list_of_domains(
      String listed, String domain, boolean taken) {
    String arn =
        waf.createWebACL(
                b ->
                    b.name("shop")
                        .scope(Scope.REGIONAL)
                        .defaultAction(d -> d.allow(a -> {}))
                        .visibilityConfig(METRICS)
                        .tokenDomains(listed == null ? new String[0] : new String[] {listed})
                        .rules(
                            rule(
                                "puzzle",
                                0,
                                RuleAction.builder().captcha(c -> {}).build(),
                                bytes("STARTS_WITH", path(), "/"))))
            .summary()
            .arn();
    waf.associateWebACL(b -> b.webACLArn(arn).resourceArn(stage.arn()));
    String token = fake.puzzleSolved(domain);
    assertThat(stage.stops("/", r -> r.header("Cookie", "aws-waf-token=" + token)))
        .isEqualTo(!taken);
  }

  @Test
  void a_token_is_good_for_exactly_the_immunity_time() {
    stage.protect(
        rule(
            "challenge",
            0,
            RuleAction.builder().challenge(c -> {}).build(),
            bytes("STARTS_WITH", path(), "/")));
    String token = fake.challengePassed("shop.example");
    var given = aws.clock().instant();
    aws.clock().set(given.plus(Duration.ofMinutes(5)));
    assertThat(stage.stops("/", r -> r.header("Cookie", "aws-waf-token=" + token))).isFalse();
    aws.clock().set(given.plus(Duration.ofMinutes(5)).plusMillis(1));
    assertThat(stage.stops("/", r -> r.header("Cookie", "aws-waf-token=" + token))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({", , 300", "600, , 600", "600, 900, 900", ", 900, 900"})
  void immunity_times_of_rules_come_before_those_of_the_web_acl(
      Long general, Long own, long seconds) {
    for (boolean puzzle : new boolean[] {true, false}) {
      try (FakeAws fork = aws.fork()) {
        immune(new GuardedStage(fork), fork, puzzle, general, own, seconds);
      }
    }
  }

  private static void immune(
      GuardedStage stage, FakeAws aws, boolean puzzle, Long general, Long own, long seconds) {
    Wafv2Client waf = aws.client(Wafv2Client.class);
    Rule.Builder rule =
        rule(
            "one",
            0,
            puzzle
                ? RuleAction.builder().captcha(c -> {}).build()
                : RuleAction.builder().challenge(c -> {}).build(),
            bytes("STARTS_WITH", path(), "/"))
            .toBuilder();
    if (own != null && puzzle) {
      rule.captchaConfig(c -> c.immunityTimeProperty(i -> i.immunityTime(own)));
    } else if (own != null) {
      rule.challengeConfig(c -> c.immunityTimeProperty(i -> i.immunityTime(own)));
    }
    String arn =
        waf.createWebACL(
                b -> {
                  b.name("shop")
                      .scope(Scope.REGIONAL)
                      .defaultAction(d -> d.allow(a -> {}))
                      .visibilityConfig(METRICS)
                      .rules(rule.build());
                  if (general != null && puzzle) {
                    b.captchaConfig(c -> c.immunityTimeProperty(i -> i.immunityTime(general)));
                  } else if (general != null) {
                    b.challengeConfig(c -> c.immunityTimeProperty(i -> i.immunityTime(general)));
                  }
                })
            .summary()
            .arn();
    waf.associateWebACL(b -> b.webACLArn(arn).resourceArn(stage.arn()));
    FakeWaf fake = aws.fake(FakeWaf.class);
    String token =
        puzzle ? fake.puzzleSolved("shop.example") : fake.challengePassed("shop.example");
    var given = aws.clock().instant();
    aws.clock().set(given.plusSeconds(seconds));
    assertThat(stage.stops("/", r -> r.header("Cookie", "aws-waf-token=" + token))).isFalse();
    aws.clock().set(given.plusSeconds(seconds).plusMillis(1));
    assertThat(stage.stops("/", r -> r.header("Cookie", "aws-waf-token=" + token))).isTrue();
  }

  @Test
  void values_that_look_alike_together_are_counted_apart() {
    stage.protect(
        rule(
            "rate",
            0,
            block(),
            Statement.builder()
                .rateBasedStatement(
                    r ->
                        r.limit(10L)
                            .aggregateKeyType("CUSTOM_KEYS")
                            .customKeys(
                                k -> k.header(h -> h.name("a").textTransformations(Looks.NONE)),
                                k -> k.header(h -> h.name("b").textTransformations(Looks.NONE))))
                .build()));
    for (int i = 0; i < 10; i++) {
      assertThat(stage.stops("/", r -> r.header("a", "x\ty").header("b", "z"))).isFalse();
      assertThat(stage.stops("/", r -> r.header("a", "x").header("b", "y\tz"))).isFalse();
    }
    assertThat(stage.stops("/", r -> r.header("a", "x\ty").header("b", "z"))).isTrue();
  }
}
