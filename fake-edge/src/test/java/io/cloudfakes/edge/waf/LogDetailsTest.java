package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.Looks.bytes;
import static io.cloudfakes.edge.waf.Looks.path;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.FakeAws;
import io.cloudfakes.link.WebFirewall.Inspection;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.OutgoingRequest;
import java.net.URI;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.LoggingConfiguration;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** What single lines of logs tell of tokens, autonomous systems and what was found. */
class LogDetailsTest {
  private static final String STREAM =
      "arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-shop";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeAws aws =
      FakeAws.builder().startingAt(Instant.parse("2026-03-04T05:07:00Z")).create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);
  private final FakeWaf fake = aws.fake(FakeWaf.class);
  private final GuardedStage stage = new GuardedStage(aws);

  @AfterEach
  void close() {
    aws.close();
  }

  private void log(Consumer<LoggingConfiguration.Builder> more, Rule... rules) {
    WebACLSummary made = stage.protect(rules);
    waf.putLoggingConfiguration(
        b ->
            b.loggingConfiguration(
                l -> l.resourceArn(made.arn()).logDestinationConfigs(STREAM).applyMutation(more)));
  }

  private JsonNode line(String path, Consumer<OutgoingRequest.Builder> request)
      throws JsonProcessingException {
    stage.ask(path, request);
    var sent = aws.deliveries().to(STREAM);
    return JSON.readTree(sent.get(sent.size() - 1).message().utf8());
  }

  private static Consumer<OutgoingRequest.Builder> token(String value) {
    return r -> r.header("Cookie", "aws-waf-token=" + value);
  }

  private static Rule puzzle() {
    return rule(
        "captcha-rule",
        0,
        RuleAction.builder().captcha(c -> {}).build(),
        bytes("STARTS_WITH", path(), "/buy"));
  }

  /** As in the guide's example of a CAPTCHA rule without a valid token. */
  @Test
  void a_puzzle_that_was_not_solved() throws JsonProcessingException {
    log(l -> {}, puzzle());
    JsonNode line = line("/buy", r -> {});
    assertThat(line.at("/terminatingRuleId").textValue()).isEqualTo("captcha-rule");
    assertThat(line.at("/action").textValue()).isEqualTo("CAPTCHA");
    assertThat(line.at("/responseCodeSent").intValue()).isEqualTo(405);
    assertThat(line.at("/captchaResponse").toString())
        .isEqualTo(
            "{\"responseCode\":405,\"solveTimestamp\":0,\"failureReason\":\"TOKEN_MISSING\"}");
  }

  /** As in the guide's example of a CAPTCHA rule with a valid token. */
  @Test
  void a_puzzle_that_was_solved() throws JsonProcessingException {
    log(l -> {}, puzzle());
    String solved = fake.puzzleSolved("shop.example");
    long at = Instant.parse("2026-03-04T05:07:00Z").getEpochSecond();
    JsonNode line = line("/buy", token(solved));
    String response = "{\"responseCode\":0,\"solveTimestamp\":" + at + "}";
    assertThat(line.at("/nonTerminatingMatchingRules").toString())
        .isEqualTo(
            "[{\"ruleId\":\"captcha-rule\",\"action\":\"CAPTCHA\",\"ruleMatchDetails\":[],"
                + "\"captchaResponse\":"
                + response
                + "}]");
    assertThat(line.at("/action").textValue()).isEqualTo("ALLOW");
    assertThat(line.at("/responseCodeSent").isNull()).isTrue();
    assertThat(line.at("/captchaResponse").toString())
        .as("told of any CAPTCHA action, terminating or not")
        .isEqualTo(response);
  }

  @Test
  void the_last_challenge_is_told() throws JsonProcessingException {
    RuleAction challenge = RuleAction.builder().challenge(c -> {}).build();
    log(
        l -> {},
        rule("first", 0, challenge, bytes("STARTS_WITH", path(), "/")).toBuilder()
            .challengeConfig(c -> c.immunityTimeProperty(i -> i.immunityTime(3000L)))
            .build(),
        rule("second", 1, challenge, bytes("STARTS_WITH", path(), "/")));
    String passed = fake.challengePassed("shop.example");
    assertThat(line("/", token(passed)).at("/challengeResponse").has("failureReason")).isFalse();
    aws.clock().advance(java.time.Duration.ofSeconds(400));
    JsonNode expired = line("/", token(passed));
    assertThat(expired.at("/challengeResponse/failureReason").textValue())
        .isEqualTo("TOKEN_EXPIRED");
    assertThat(expired.at("/challengeResponse/responseCode").intValue()).isEqualTo(202);
    assertThat(expired.at("/responseCodeSent").intValue()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource({"REQUEST_BODY", "REQUEST_JSON_BODY", "REQUEST_HEADERS", "REQUEST_COOKIES"})
  void what_is_too_long_and_looked_at_is_told(String name) throws JsonProcessingException {
    FieldToMatch.Builder field = FieldToMatch.builder();
    switch (name) {
      case "REQUEST_BODY" -> field.body(b -> b.oversizeHandling("CONTINUE"));
      case "REQUEST_JSON_BODY" ->
          field.jsonBody(
              j ->
                  j.matchPattern(p -> p.all(a -> {}))
                      .matchScope("ALL")
                      .oversizeHandling("CONTINUE"));
      case "REQUEST_HEADERS" ->
          field.headers(
              h ->
                  h.matchPattern(p -> p.all(a -> {}))
                      .matchScope("ALL")
                      .oversizeHandling("CONTINUE"));
      default ->
          field.cookies(
              c ->
                  c.matchPattern(p -> p.all(a -> {}))
                      .matchScope("ALL")
                      .oversizeHandling("CONTINUE"));
    }
    log(l -> {}, rule("one", 0, block(), bytes("CONTAINS", field.build(), "none")));
    assertThat(line("/", r -> {}).has("oversizeFields")).isFalse();
    JsonNode line =
        line(
            "/",
            r ->
                r.method("POST")
                    .header("Cookie", "a=" + "x".repeat(9000))
                    .body(Bytes.utf8("x".repeat(17_000))));
    assertThat(line.at("/oversizeFields").toString()).isEqualTo("[\"" + name + "\"]");
    assertThat(line.at("/requestBodySize").intValue()).isEqualTo(17_000);
    assertThat(line.at("/requestBodySizeInspectedByWAF").intValue()).isEqualTo(16_384);
  }

  @Test
  void logs_for_cloudfront_have_that_for_a_region() {
    String arn =
        waf.createWebACL(
                b ->
                    b.name("edge")
                        .scope("CLOUDFRONT")
                        .defaultAction(d -> d.allow(a -> {}))
                        .visibilityConfig(WebAcls.METRICS))
            .summary()
            .arn();
    String bucket = "arn:aws:s3:::aws-waf-logs-edge";
    waf.putLoggingConfiguration(
        b -> b.loggingConfiguration(l -> l.resourceArn(arn).logDestinationConfigs(bucket)));
    fake.inspect(
        new Inspection(
            "arn:aws:cloudfront::123456789012:distribution/E1234567890ABC",
            arn,
            OutgoingRequest.to(URI.create("https://shop.example/")).build(),
            "203.0.113.9",
            null,
            null));
    aws.clock().advance(java.time.Duration.ofMinutes(5));
    assertThat(aws.deliveries().to(bucket).get(0).delivery().describe())
        .contains(
            "/AWSLogs/123456789012/WAFLogs/cloudfront/edge/2026/03/04/05/05/"
                + "123456789012_waflogs_cloudfront_edge_20260304T0505Z_");
  }

  @Test
  void a_bucket_that_went_away_gets_no_file() {
    WebACLSummary made = stage.protect();
    waf.putLoggingConfiguration(
        b ->
            b.loggingConfiguration(
                l ->
                    l.resourceArn(made.arn())
                        .logDestinationConfigs("arn:aws:s3:::aws-waf-logs-shop")));
    stage.stops("/");
    aws.links().register(io.cloudfakes.link.ObjectStore.class, new ThingRefusals.NoBuckets());
    aws.clock().advance(java.time.Duration.ofMinutes(5));
    assertThat(stage.stops("/")).isFalse();
  }

  private static Rule injection(String name, int priority, FieldToMatch field) {
    return rule(
        name,
        priority,
        RuleAction.builder().count(c -> {}).build(),
        Statement.builder()
            .sqliMatchStatement(s -> s.fieldToMatch(field).textTransformations(Looks.NONE))
            .build());
  }

  @Test
  void what_was_found_in_a_redacted_field_is_redacted() throws JsonProcessingException {
    FieldToMatch all =
        FieldToMatch.builder()
            .headers(
                h ->
                    h.matchPattern(p -> p.includedHeaders("x-id"))
                        .matchScope("VALUE")
                        .oversizeHandling("CONTINUE"))
            .build();
    log(
        l ->
            l.redactedFields(f -> f.singleHeader(h -> h.name("x-id")), f -> f.queryString(q -> {})),
        injection("one", 0, Looks.header("X-ID")),
        injection("query", 1, Looks.query()),
        injection("other", 2, Looks.header("X-Other")),
        injection("headers", 3, all));
    JsonNode rules =
        line("/?x=1'OR'1'='1", r -> r.header("X-Id", "1 OR 1=1").header("X-Other", "2 OR 2=2"))
            .at("/nonTerminatingMatchingRules");
    assertThat(rules)
        .extracting(
            rule ->
                rule.at("/ruleId").textValue()
                    + " "
                    + rule.at("/ruleMatchDetails/0/matchedData/0").textValue())
        .containsExactly("one REDACTED", "query REDACTED", "other 2 OR 2=2", "headers 1 OR 1=1");
  }

  @Test
  void the_autonomous_system_is_told_where_a_rule_asks_for_it() throws JsonProcessingException {
    fake.know(Network.of("203.0.113.0/24").ofAsn(64500));
    log(
        l -> {},
        rule("stop", 0, block(), bytes("STARTS_WITH", path(), "/stop")),
        rule(
            "asn",
            1,
            block(),
            Statement.builder().asnMatchStatement(a -> a.asnList(64501L)).build()));
    assertThat(line("/", r -> {}).at("/clientAsn").longValue()).isEqualTo(64500);
    assertThat(line("/stop", r -> {}).has("clientAsn")).isFalse();
  }
}
