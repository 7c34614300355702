package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.FakeAws;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.Label;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;

/** What data protection hides of the details of rules, and how much of labels is logged. */
class ProtectedDataTest {
  private static final String STREAM =
      "arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-shop";

  private final FakeAws aws = FakeAws.create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);
  private final GuardedStage stage = new GuardedStage(aws);

  @AfterEach
  void close() {
    aws.close();
  }

  private static Rule injection() {
    return rule(
        "sqli",
        0,
        RuleAction.builder().count(c -> {}).build(),
        Statement.builder()
            .sqliMatchStatement(
                s -> s.fieldToMatch(Looks.header("X-Id")).textTransformations(Looks.NONE))
            .build());
  }

  private static Rule rate() {
    return rule(
        "rate",
        1,
        block(),
        Statement.builder()
            .rateBasedStatement(
                r ->
                    r.limit(10L)
                        .aggregateKeyType("CUSTOM_KEYS")
                        .customKeys(
                            k -> k.header(h -> h.name("x-id").textTransformations(Looks.NONE))))
            .build());
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  void details_are_hidden_unless_they_are_excluded(boolean matches, boolean rates)
      throws JsonProcessingException {
    String acl =
        waf.createWebACL(
                b ->
                    b.name("shop")
                        .scope(Scope.REGIONAL)
                        .defaultAction(d -> d.allow(a -> {}))
                        .visibilityConfig(METRICS)
                        .rules(injection(), rate())
                        .dataProtectionConfig(
                            d ->
                                d.dataProtections(
                                    p ->
                                        p.action("SUBSTITUTION")
                                            .field(
                                                f -> f.fieldType("SINGLE_HEADER").fieldKeys("x-id"))
                                            .excludeRuleMatchDetails(matches)
                                            .excludeRateBasedDetails(rates))))
            .summary()
            .arn();
    waf.associateWebACL(b -> b.webACLArn(acl).resourceArn(stage.arn()));
    waf.putLoggingConfiguration(
        b -> b.loggingConfiguration(l -> l.resourceArn(acl).logDestinationConfigs(STREAM)));
    for (int i = 0; i < 11; i++) {
      stage.stops("/", r -> r.header("X-Id", "1 OR 1=1"));
    }
    JsonNode line =
        new ObjectMapper().readTree(aws.deliveries().to(STREAM).get(10).message().utf8());
    assertThat(line.at("/nonTerminatingMatchingRules/0/ruleMatchDetails/0/matchedData/0").asText())
        .isEqualTo(matches ? "1 OR 1=1" : "REDACTED");
    assertThat(line.at("/rateBasedRuleList/0/customValues/0/value").asText())
        .isEqualTo(rates ? "1 OR 1=1" : "REDACTED");
    assertThat(line.at("/httpRequest").toString()).doesNotContain("1 OR 1=1");
  }

  @Test
  void the_first_hundred_labels_are_logged() throws JsonProcessingException {
    Rule labels =
        rule(
                "labels",
                0,
                RuleAction.builder().count(c -> {}).build(),
                Looks.bytes("STARTS_WITH", Looks.path(), "/"))
            .toBuilder()
            .ruleLabels(
                IntStream.range(0, 101)
                    .mapToObj(i -> Label.builder().name("l" + i).build())
                    .toList())
            .build();
    String acl = stage.protect(labels).arn();
    waf.putLoggingConfiguration(
        b -> b.loggingConfiguration(l -> l.resourceArn(acl).logDestinationConfigs(STREAM)));
    stage.stops("/");
    JsonNode logged =
        new ObjectMapper()
            .readTree(aws.deliveries().to(STREAM).get(0).message().utf8())
            .at("/labels");
    assertThat(logged).hasSize(100);
    assertThat(logged.at("/99/name").textValue()).isEqualTo("awswaf:123456789012:webacl:shop:l99");
  }
}
