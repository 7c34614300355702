package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.Looks.bytes;
import static io.cloudfakes.edge.waf.Looks.path;
import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.FakeAws;
import io.cloudfakes.link.Delivered;
import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.ActionValue;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.Label;
import software.amazon.awssdk.services.wafv2.model.LoggingConfiguration;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** What web ACLs write of the requests they inspect. */
class LogsTest {
  private static final String BUCKET = "arn:aws:s3:::aws-waf-logs-shop";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeAws aws =
      FakeAws.builder().startingAt(Instant.parse("2026-03-04T05:07:00Z")).create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);
  private final GuardedStage stage = new GuardedStage(aws);

  @AfterEach
  void close() {
    aws.close();
  }

  private WebACLSummary logged(
      String destination, Consumer<LoggingConfiguration.Builder> more, Rule... rules) {
    WebACLSummary made = stage.protect(rules);
    waf.putLoggingConfiguration(
        b ->
            b.loggingConfiguration(
                l ->
                    l.resourceArn(made.arn())
                        .logDestinationConfigs(destination)
                        .applyMutation(more)));
    return made;
  }

  private List<Delivered> files() {
    return aws.deliveries().to(BUCKET);
  }

  private static List<JsonNode> lines(Bytes packed) throws IOException {
    String text =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray())).readAllBytes(),
            StandardCharsets.UTF_8);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  private JsonNode only() throws IOException {
    aws.clock().advance(Duration.ofMinutes(5));
    assertThat(files()).hasSize(1);
    List<JsonNode> lines = lines(files().get(0).message());
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  @Test
  void files_come_every_five_minutes_under_the_documented_keys() throws IOException {
    logged(BUCKET, l -> {}, rule("admin", 0, block(), bytes("STARTS_WITH", path(), "/admin")));
    stage.stops("/shop");
    stage.stops("/admin");
    assertThat(files()).isEmpty();

    aws.clock().set(Instant.parse("2026-03-04T05:10:00Z"));
    assertThat(files()).hasSize(1);
    assertThat(files().get(0).delivery().describe())
        .matches(
            "wafv2:LogFile → s3://aws-waf-logs-shop/AWSLogs/123456789012/WAFLogs/us-east-1/shop"
                + "/2026/03/04/05/05/123456789012_waflogs_us-east-1_shop_20260304T0505Z"
                + "_[0-9a-f]{8}\\.log\\.gz");
    assertThat(lines(files().get(0).message()))
        .extracting(line -> line.at("/action").textValue())
        .containsExactly("ALLOW", "BLOCK");

    stage.stops("/late");
    aws.clock().advance(Duration.ofMinutes(6));
    assertThat(files()).hasSize(2);
    aws.clock().advance(Duration.ofHours(1));
    assertThat(files()).as("nothing was asked since").hasSize(2);
  }

  @Test
  void a_line_has_the_documented_fields() throws IOException {
    WebACLSummary made =
        logged(
            BUCKET,
            l -> {},
            rule(
                    "find",
                    0,
                    RuleAction.builder()
                        .count(
                            c ->
                                c.customRequestHandling(
                                    h -> h.insertHeaders(i -> i.name("seen").value("yes"))))
                        .build(),
                    bytes("STARTS_WITH", path(), "/old"))
                .toBuilder()
                .ruleLabels(Label.builder().name("legacy").build())
                .build(),
            rule(
                "injection",
                1,
                RuleAction.builder()
                    .block(b -> b.customResponse(c -> c.responseCode(418 - 15)))
                    .build(),
                Statement.builder()
                    .sqliMatchStatement(
                        s ->
                            s.fieldToMatch(f -> f.singleHeader(h -> h.name("X-Id")))
                                .textTransformations(Looks.NONE))
                    .build()));
    stage.ask(
        "/old/page?a=1&b=2",
        r -> r.header("X-Id", "1 OR 1=1").body(Bytes.utf8("12345")).method("POST"));

    JsonNode line = only();
    assertThat(line.at("/timestamp").longValue())
        .isBetween(
            Instant.parse("2026-03-04T05:07:00Z").toEpochMilli(),
            Instant.parse("2026-03-04T05:08:00Z").toEpochMilli());
    assertThat(line.at("/formatVersion").intValue()).isEqualTo(1);
    assertThat(line.at("/webaclId").textValue()).isEqualTo(made.arn());
    assertThat(line.at("/terminatingRuleId").textValue()).isEqualTo("injection");
    assertThat(line.at("/terminatingRuleType").textValue()).isEqualTo("REGULAR");
    assertThat(line.at("/action").textValue()).isEqualTo("BLOCK");
    assertThat(line.at("/terminatingRuleMatchDetails").toString())
        .isEqualTo(
            "[{\"conditionType\":\"SQL_INJECTION\",\"sensitivityLevel\":\"LOW\","
                + "\"location\":\"HEADER\",\"matchedData\":[\"1 OR 1=1\"],"
                + "\"matchedFieldName\":\"X-Id\"}]");
    assertThat(line.at("/httpSourceName").textValue()).isEqualTo("APIGW");
    String api = stage.arn().split("/", -1)[2];
    assertThat(line.at("/httpSourceId").textValue()).isEqualTo("123456789012:" + api + ":prod");
    assertThat(line.at("/ruleGroupList").size()).isZero();
    assertThat(line.at("/rateBasedRuleList").size()).isZero();
    assertThat(line.at("/nonTerminatingMatchingRules").toString())
        .isEqualTo("[{\"ruleId\":\"find\",\"action\":\"COUNT\",\"ruleMatchDetails\":[]}]");
    assertThat(line.at("/requestHeadersInserted").toString())
        .isEqualTo("[{\"name\":\"x-amzn-waf-seen\",\"value\":\"yes\"}]");
    assertThat(line.at("/responseCodeSent").intValue()).isEqualTo(403);
    assertThat(line.at("/httpRequest/clientIp").textValue()).isEqualTo("203.0.113.9");
    assertThat(line.at("/httpRequest/country").textValue()).isEqualTo("DE");
    assertThat(line.at("/httpRequest/uri").textValue()).isEqualTo("/old/page");
    assertThat(line.at("/httpRequest/requestId").textValue()).isEqualTo("an-id");
    assertThat(line.at("/httpRequest/args").textValue()).isEqualTo("a=1&b=2");
    assertThat(line.at("/httpRequest/httpMethod").textValue()).isEqualTo("POST");
    assertThat(line.at("/httpRequest/headers").toString())
        .contains("{\"name\":\"X-Id\",\"value\":\"1 OR 1=1\"}");
    assertThat(line.at("/labels").toString())
        .isEqualTo("[{\"name\":\"awswaf:123456789012:webacl:shop:legacy\"}]");
    assertThat(line.at("/requestBodySize").intValue()).isEqualTo(5);
  }

  @Test
  void the_default_action_is_named_so() throws IOException {
    logged(BUCKET, l -> {});
    stage.stops("/");
    JsonNode line = only();
    assertThat(line.at("/terminatingRuleId").textValue()).isEqualTo("Default_Action");
    assertThat(line.at("/action").textValue()).isEqualTo("ALLOW");
    assertThat(line.at("/responseCodeSent").isNull()).isTrue();
    assertThat(line.has("labels")).isFalse();
  }

  @Test
  void a_rule_group_tells_what_its_rules_did() throws IOException {
    String group =
        waf.createRuleGroup(
                b ->
                    b.name("common")
                        .scope(Scope.REGIONAL)
                        .capacity(100L)
                        .visibilityConfig(METRICS)
                        .rules(
                            rule("old", 0, block(), bytes("CONTAINS", path(), "old")),
                            rule("admin", 1, block(), bytes("CONTAINS", path(), "admin"))))
            .summary()
            .arn();
    logged(
        BUCKET,
        l -> {},
        Rule.builder()
            .name("use")
            .priority(0)
            .overrideAction(o -> o.none(n -> {}))
            .statement(
                s ->
                    s.ruleGroupReferenceStatement(
                        g ->
                            g.arn(group)
                                .ruleActionOverrides(
                                    o -> o.name("old").actionToUse(a -> a.count(c -> {})))))
            .visibilityConfig(METRICS)
            .build());
    stage.stops("/old/admin");
    JsonNode line = only();
    assertThat(line.at("/terminatingRuleId").textValue()).isEqualTo("use");
    assertThat(line.at("/terminatingRuleType").textValue()).isEqualTo("GROUP");
    JsonNode run = line.at("/ruleGroupList/0");
    assertThat(run.at("/ruleGroupId").textValue()).isEqualTo(group);
    assertThat(run.at("/terminatingRule/ruleId").textValue()).isEqualTo("admin");
    assertThat(run.at("/nonTerminatingMatchingRules/0/action").textValue()).isEqualTo("COUNT");
    assertThat(run.at("/nonTerminatingMatchingRules/0/overriddenAction").textValue())
        .isEqualTo("BLOCK");
    assertThat(run.at("/excludedRules").isNull()).isTrue();
  }

  @Test
  void an_exceeded_rate_tells_its_keys() throws IOException {
    logged(
        "arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-shop",
        l -> {},
        rule(
            "rate",
            0,
            block(),
            Statement.builder()
                .rateBasedStatement(
                    r ->
                        r.limit(10L)
                            .evaluationWindowSec(120L)
                            .aggregateKeyType("CUSTOM_KEYS")
                            .customKeys(
                                k -> k.header(h -> h.name("dog").textTransformations(Looks.NONE)),
                                k -> k.httpMethod(m -> {})))
                .build()));
    for (int i = 0; i < 11; i++) {
      stage.stops("/", r -> r.header("dog", "ella"));
    }
    List<Delivered> sent =
        aws.deliveries()
            .to("arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-shop");
    assertThat(sent).as("at once, one for each request").hasSize(11);
    JsonNode last = JSON.readTree(sent.get(10).message().utf8());
    assertThat(last.at("/terminatingRuleType").textValue()).isEqualTo("RATE_BASED");
    JsonNode rate = last.at("/rateBasedRuleList/0");
    assertThat(rate.at("/limitKey").textValue()).isEqualTo("CUSTOMKEYS");
    assertThat(rate.at("/maxRateAllowed").intValue()).isEqualTo(10);
    assertThat(rate.at("/evaluationWindowSec").textValue()).isEqualTo("120");
    assertThat(rate.at("/customValues").toString())
        .isEqualTo(
            "[{\"key\":\"HEADER\",\"name\":\"dog\",\"value\":\"ella\"},"
                + "{\"key\":\"HTTP_METHOD\",\"value\":\"GET\"}]");
  }

  @Test
  void redacted_fields_are_not_told() throws IOException {
    logged(
        BUCKET,
        l ->
            l.redactedFields(
                FieldToMatch.builder().uriPath(u -> {}).build(),
                FieldToMatch.builder().queryString(q -> {}).build(),
                FieldToMatch.builder().method(m -> {}).build(),
                FieldToMatch.builder().singleHeader(h -> h.name("authorization")).build()));
    stage.ask("/secret?key=secret", r -> r.header("Authorization", "secret").header("X", "open"));
    JsonNode request = only().at("/httpRequest");
    assertThat(request.toString()).doesNotContain("secret").contains("open");
    assertThat(request.at("/uri").textValue()).isEqualTo("REDACTED");
    assertThat(request.at("/args").textValue()).isEqualTo("REDACTED");
    assertThat(request.at("/httpMethod").textValue()).isEqualTo("REDACTED");
  }

  @Test
  void a_filter_keeps_and_drops() {
    String group = "arn:aws:logs:us-east-1:123456789012:log-group:aws-waf-logs-shop";
    logged(
        group,
        l ->
            l.loggingFilter(
                f ->
                    f.defaultBehavior("DROP")
                        .filters(
                            x ->
                                x.behavior("KEEP")
                                    .requirement("MEETS_ANY")
                                    .conditions(
                                        c -> c.actionCondition(a -> a.action(ActionValue.BLOCK)),
                                        c ->
                                            c.labelNameCondition(
                                                n ->
                                                    n.labelName(
                                                        "awswaf:123456789012:webacl:shop:old"))))),
        rule(
                "old",
                0,
                RuleAction.builder().count(c -> {}).build(),
                bytes("CONTAINS", path(), "old"))
            .toBuilder()
            .ruleLabels(Label.builder().name("old").build())
            .build(),
        rule("admin", 1, block(), bytes("CONTAINS", path(), "admin")));
    stage.stops("/shop");
    assertThat(aws.deliveries().to(group)).isEmpty();
    stage.stops("/old");
    stage.stops("/admin");
    assertThat(aws.deliveries().to(group)).hasSize(2);
  }

  @Test
  void what_waits_is_written_before_the_log_ends() {
    WebACLSummary made = logged(BUCKET, l -> {});
    stage.stops("/");
    waf.deleteLoggingConfiguration(b -> b.resourceArn(made.arn()));
    assertThat(files()).hasSize(1);
    stage.stops("/");
    aws.clock().advance(Duration.ofHours(1));
    assertThat(files()).hasSize(1);
  }

  @Test
  void protected_data_is_in_neither_logs_nor_samples() throws IOException {
    WebACLSummary made =
        waf.createWebACL(
                b ->
                    b.name("shop")
                        .scope(Scope.REGIONAL)
                        .defaultAction(d -> d.allow(a -> {}))
                        .visibilityConfig(METRICS)
                        .dataProtectionConfig(
                            d ->
                                d.dataProtections(
                                    p ->
                                        p.action("SUBSTITUTION")
                                            .field(
                                                f ->
                                                    f.fieldType("SINGLE_COOKIE")
                                                        .fieldKeys("session")),
                                    p ->
                                        p.action("HASH")
                                            .field(
                                                f ->
                                                    f.fieldType("SINGLE_QUERY_ARGUMENT")
                                                        .fieldKeys("card")))))
            .summary();
    waf.associateWebACL(b -> b.webACLArn(made.arn()).resourceArn(stage.arn()));
    waf.putLoggingConfiguration(
        b -> b.loggingConfiguration(l -> l.resourceArn(made.arn()).logDestinationConfigs(BUCKET)));
    stage.ask("/?card=4111&x=1", r -> r.header("Cookie", "a=1; session=secret"));
    JsonNode request = only().at("/httpRequest");
    assertThat(request.at("/args").textValue()).matches("card=[0-9a-f]{64}&x=1");
    assertThat(request.at("/headers").toString()).contains("a=1; session=REDACTED");
    var now = aws.clock().instant();
    String sampled =
        waf.getSampledRequests(
                b ->
                    b.webAclArn(made.arn())
                        .scope(Scope.REGIONAL)
                        .ruleMetricName("shop")
                        .timeWindow(t -> t.startTime(now.minusSeconds(900)).endTime(now))
                        .maxItems(10L))
            .sampledRequests()
            .toString();
    assertThat(sampled).contains("session=REDACTED").doesNotContain("secret", "4111");
  }
}
