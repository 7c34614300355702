package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.link.WebFirewall.Verdict;
import io.cloudfakes.protocol.Bytes;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.IPAddressVersion;
import software.amazon.awssdk.services.wafv2.model.Label;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.SampledHTTPRequest;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.TextTransformation;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** What comes of requests that are held against a web ACL's rules. */
class InspectionTest {
  private final FakeAws aws = FakeAws.create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);
  private final GuardedStage stage = new GuardedStage(aws);

  @AfterEach
  void close() {
    aws.close();
  }

  static Statement contains(FieldToMatch field, String text, String... transformations) {
    return matches("CONTAINS", field, text, transformations);
  }

  static Statement matches(
      String where, FieldToMatch field, String text, String... transformations) {
    TextTransformation[] list = new TextTransformation[Math.max(1, transformations.length)];
    list[0] = TextTransformation.builder().priority(0).type("NONE").build();
    for (int i = 0; i < transformations.length; i++) {
      list[i] = TextTransformation.builder().priority(i).type(transformations[i]).build();
    }
    return Statement.builder()
        .byteMatchStatement(
            b ->
                b.searchString(SdkBytes.fromUtf8String(text))
                    .fieldToMatch(field)
                    .positionalConstraint(where)
                    .textTransformations(list))
        .build();
  }

  static FieldToMatch path() {
    return FieldToMatch.builder().uriPath(u -> {}).build();
  }

  static FieldToMatch query() {
    return FieldToMatch.builder().queryString(u -> {}).build();
  }

  @Test
  void without_a_web_acl_everything_goes_on() {
    assertThat(stage.ask("/", request -> {})).isInstanceOf(Verdict.Allowed.class);
  }

  @Test
  void rules_are_asked_by_priority_until_one_ends_it() {
    stage.protect(
        rule("block-all-admin", 2, block(), contains(path(), "/admin")),
        rule(
            "allow-help",
            1,
            RuleAction.builder()
                .allow(
                    a ->
                        a.customRequestHandling(
                            h -> h.insertHeaders(i -> i.name("seen").value("help"))))
                .build(),
            contains(path(), "/admin/help")));

    assertThat(stage.stops("/admin")).isTrue();
    assertThat(stage.stops("/shop")).isFalse();
    assertThat(((Verdict.Allowed) stage.ask("/admin/help", request -> {})).inserted())
        .containsExactly(java.util.Map.entry("x-amzn-waf-seen", "help"));
  }

  @Test
  void a_block_may_have_a_reply_of_its_own() {
    WebACLSummary made =
        waf.createWebACL(
                b ->
                    b.name("closed")
                        .scope(Scope.REGIONAL)
                        .customResponseBodies(
                            java.util.Map.of(
                                "sorry",
                                software.amazon.awssdk.services.wafv2.model.CustomResponseBody
                                    .builder()
                                    .contentType("APPLICATION_JSON")
                                    .content("{\"sorry\":true}")
                                    .build()))
                        .defaultAction(
                            d ->
                                d.block(
                                    a ->
                                        a.customResponse(
                                            c ->
                                                c.responseCode(429)
                                                    .customResponseBodyKey("sorry")
                                                    .responseHeaders(
                                                        h -> h.name("Retry-After").value("5")))))
                        .visibilityConfig(METRICS))
            .summary();
    waf.associateWebACL(b -> b.webACLArn(made.arn()).resourceArn(stage.arn()));

    var reply = ((Verdict.Stopped) stage.ask("/", request -> {})).reply();
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("Retry-After")).isEqualTo("5");
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.body().utf8()).isEqualTo("{\"sorry\":true}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "URL_DECODE            | /%61dmin            | /admin",
        "LOWERCASE             | /ADMIN              | /admin",
        "COMPRESS_WHITE_SPACE  | '/a  b'             | 'a b'",
        "HTML_ENTITY_DECODE    | /&lt;b&#62;         | <b>",
        "NORMALIZE_PATH        | /x/../admin//./y    | /admin/y",
        "NORMALIZE_PATH_WIN    | /x\\..\\admin       | /admin",
        "BASE64_DECODE         | YWRtaW4=            | admin",
        "HEX_DECODE            | 61646d696e          | admin",
        "CMD_LINE              | c^m\"d;/x           | cmd/x",
        "REPLACE_COMMENTS      | un/*x*/ion          | un ion",
        "JS_DECODE             | \\u0061dmin         | admin",
        "CSS_DECODE            | \\61 dmin           | admin",
        "ESCAPE_SEQ_DECODE     | \\x61dmin           | admin",
        "SQL_HEX_DECODE        | 0x61646d696e        | admin",
        "URL_DECODE_UNI        | %u0061dmin          | admin",
        "BASE64_DECODE_EXT     | YW!Rt#aW4=          | admin",
      })
  void transformations_come_before_the_look(String type, String sent, String wanted) {
    stage.protect(
        rule(
            "hidden",
            0,
            block(),
            contains(
                FieldToMatch.builder().singleHeader(h -> h.name("X-Text")).build(), wanted, type)));
    assertThat(stage.stops("/", request -> request.header("x-text", sent))).isTrue();
    assertThat(stage.stops("/", request -> request.header("x-text", "nothing of it"))).isFalse();
  }

  @Test
  void each_part_of_a_request_can_be_looked_at() {
    FieldToMatch.Builder any = FieldToMatch.builder();
    stage.protect(
        rule("q", 0, block(), contains(query(), "bad=q")),
        rule(
            "arg",
            1,
            block(),
            matches("EXACTLY", any.singleQueryArgument(a -> a.name("ID")).build(), "7")),
        rule(
            "cookie",
            2,
            block(),
            contains(
                FieldToMatch.builder()
                    .cookies(
                        c ->
                            c.matchPattern(p -> p.includedCookies("session"))
                                .matchScope("VALUE")
                                .oversizeHandling("CONTINUE"))
                    .build(),
                "stolen")),
        rule(
            "json",
            3,
            block(),
            matches(
                "EXACTLY",
                FieldToMatch.builder()
                    .jsonBody(
                        j ->
                            j.matchPattern(p -> p.includedPaths("/user/name"))
                                .matchScope("VALUE")
                                .invalidFallbackBehavior("NO_MATCH"))
                    .build(),
                "root")),
        rule(
            "word",
            4,
            block(),
            matches("CONTAINS_WORD", FieldToMatch.builder().body(b -> {}).build(), "drop")),
        rule(
            "method",
            5,
            block(),
            matches("EXACTLY", FieldToMatch.builder().method(m -> {}).build(), "TRACE")));

    assertThat(stage.stops("/?bad=q")).isTrue();
    assertThat(stage.stops("/?x=1&id=7")).isTrue();
    assertThat(stage.stops("/?x=1&id=71")).isFalse();
    assertThat(stage.stops("/", r -> r.header("Cookie", "a=stolen; session=stolen"))).isTrue();
    assertThat(stage.stops("/", r -> r.header("Cookie", "a=stolen"))).isFalse();
    assertThat(stage.stops("/", r -> r.body(Bytes.utf8("{\"user\":{\"name\":\"root\"}}"))))
        .isTrue();
    assertThat(stage.stops("/", r -> r.body(Bytes.utf8("{\"name\":\"root\"}")))).isFalse();
    assertThat(stage.stops("/", r -> r.body(Bytes.utf8("a drop of it")))).isTrue();
    assertThat(stage.stops("/", r -> r.body(Bytes.utf8("a dropped one")))).isFalse();
    assertThat(stage.stops("/", r -> r.method("TRACE"))).isTrue();
  }

  @Test
  void a_body_longer_than_can_be_looked_at_is_handled_as_the_rule_says() {
    Bytes longer = Bytes.utf8("x".repeat(16 * 1024) + "attack");
    stage.protect(
        rule(
            "continue",
            0,
            block(),
            contains(FieldToMatch.builder().body(b -> {}).build(), "attack")),
        rule(
            "match",
            1,
            block(),
            contains(
                FieldToMatch.builder().body(b -> b.oversizeHandling("MATCH")).build(), "other")));
    assertThat(stage.stops("/", r -> r.body(Bytes.utf8("attack")))).isTrue();
    assertThat(stage.stops("/", r -> r.body(longer))).isTrue();
    assertThat(stage.stops("/", r -> r.body(Bytes.utf8("fine")))).isFalse();
  }

  @Test
  void addresses_and_countries() {
    String set =
        waf.createIPSet(
                b ->
                    b.name("bad")
                        .scope(Scope.REGIONAL)
                        .ipAddressVersion(IPAddressVersion.IPV4)
                        .addresses("203.0.113.0/24"))
            .summary()
            .arn();
    stage.protect(
        rule(
            "forwarded",
            0,
            RuleAction.builder().captcha(c -> {}).build(),
            Statement.builder()
                .ipSetReferenceStatement(
                    i ->
                        i.arn(set)
                            .ipSetForwardedIPConfig(
                                f ->
                                    f.headerName("X-Forwarded-For")
                                        .position("FIRST")
                                        .fallbackBehavior("NO_MATCH")))
                .build()),
        rule(
            "direct",
            1,
            block(),
            Statement.builder().ipSetReferenceStatement(i -> i.arn(set)).build()),
        rule(
            "country",
            2,
            block(),
            Statement.builder().geoMatchStatement(g -> g.countryCodesWithStrings("FR")).build()));

    assertThat(((Verdict.Stopped) stage.ask("/", "203.0.113.9", "DE", r -> {})).reply().status())
        .isEqualTo(403);
    assertThat(stage.ask("/", "192.0.2.1", "DE", r -> {})).isInstanceOf(Verdict.Allowed.class);
    assertThat(stage.ask("/", "192.0.2.1", "FR", r -> {})).isInstanceOf(Verdict.Stopped.class);
    var puzzled =
        (Verdict.Stopped)
            stage.ask(
                "/", "192.0.2.1", "DE", r -> r.header("X-Forwarded-For", "203.0.113.4, 10.0.0.1"));
    assertThat(puzzled.reply().status()).isEqualTo(405);
    assertThat(puzzled.reply().header("x-amzn-waf-action")).isEqualTo("captcha");
  }

  @Test
  void a_rate_based_rule_counts_exactly_and_forgets_on_the_clock() {
    stage.protect(
        rule(
            "rate",
            0,
            block(),
            Statement.builder()
                .rateBasedStatement(
                    r -> r.limit(10L).evaluationWindowSec(60L).aggregateKeyType("IP"))
                .build()));
    for (int i = 0; i < 10; i++) {
      assertThat(stage.stops("/")).as("request %s", i).isFalse();
    }
    assertThat(stage.stops("/")).isTrue();
    assertThat(stage.ask("/", "192.0.2.1", "DE", r -> {})).isInstanceOf(Verdict.Allowed.class);
    WebACLSummary made = waf.listWebACLs(b -> b.scope(Scope.REGIONAL)).webACLs().get(0);
    assertThat(
            waf.getRateBasedStatementManagedKeys(
                    b ->
                        b.scope(Scope.REGIONAL)
                            .webACLName("shop")
                            .webACLId(made.id())
                            .ruleName("rate"))
                .managedKeysIPV4()
                .addresses())
        .containsExactly("203.0.113.9/32");

    aws.clock().advance(Duration.ofSeconds(61));
    assertThat(stage.stops("/")).isFalse();
  }

  @Test
  void labels_tell_later_rules_what_earlier_ones_found() {
    Rule counts =
        rule("find", 0, RuleAction.builder().count(c -> {}).build(), contains(path(), "/old"))
            .toBuilder()
            .ruleLabels(Label.builder().name("legacy:path").build())
            .build();
    stage.protect(
        counts,
        rule(
            "use",
            1,
            block(),
            Statement.builder()
                .andStatement(
                    a ->
                        a.statements(
                            Statement.builder()
                                .labelMatchStatement(l -> l.scope("LABEL").key("path"))
                                .build(),
                            Statement.builder()
                                .notStatement(
                                    n ->
                                        n.statement(
                                            matches(
                                                "EXACTLY",
                                                FieldToMatch.builder().method(m -> {}).build(),
                                                "GET")))
                                .build()))
                .build()));
    assertThat(stage.stops("/old")).isFalse();
    assertThat(stage.stops("/old", r -> r.method("POST"))).isTrue();
    assertThat(stage.stops("/new", r -> r.method("POST"))).isFalse();
  }

  @Test
  void a_rule_group_blocks_unless_it_is_overridden() {
    String group =
        waf.createRuleGroup(
                b ->
                    b.name("common")
                        .scope(Scope.REGIONAL)
                        .capacity(100L)
                        .visibilityConfig(METRICS)
                        .rules(
                            rule("admin", 0, block(), contains(path(), "/admin")),
                            rule("trace", 1, block(), contains(path(), "/trace"))))
            .summary()
            .arn();
    Rule refers =
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
                                    x ->
                                        x.name("trace")
                                            .actionToUse(
                                                RuleAction.builder().count(c -> {}).build()))))
            .visibilityConfig(METRICS)
            .build();
    stage.protect(refers);
    assertThat(stage.stops("/admin")).isTrue();
    assertThat(stage.stops("/trace")).isFalse();
  }

  @Test
  void a_rule_that_is_not_sampled_leaves_no_samples() {
    WebACLSummary made =
        stage.protect(
            rule("admin", 0, block(), contains(path(), "/admin")).toBuilder()
                .visibilityConfig(
                    v ->
                        v.sampledRequestsEnabled(false)
                            .cloudWatchMetricsEnabled(true)
                            .metricName("admin"))
                .build());
    assertThat(stage.stops("/admin")).isTrue();
    var now = aws.clock().instant();
    assertThat(
            waf.getSampledRequests(
                    b ->
                        b.webAclArn(made.arn())
                            .scope(Scope.REGIONAL)
                            .ruleMetricName("admin")
                            .timeWindow(
                                t -> t.startTime(now.minusSeconds(60)).endTime(now.plusSeconds(60)))
                            .maxItems(100L))
                .sampledRequests())
        .isEmpty();
  }

  @Test
  void inspected_requests_can_be_sampled() {
    WebACLSummary made = stage.protect(rule("admin", 0, block(), contains(path(), "/admin")));
    stage.stops("/admin");
    stage.stops("/shop");
    var now = aws.clock().instant();
    var sampled =
        waf.getSampledRequests(
            b ->
                b.webAclArn(made.arn())
                    .scope(Scope.REGIONAL)
                    .ruleMetricName("admin")
                    .timeWindow(t -> t.startTime(now.minusSeconds(60)).endTime(now.plusSeconds(60)))
                    .maxItems(100L));
    assertThat(sampled.populationSize()).isEqualTo(1);
    SampledHTTPRequest one = sampled.sampledRequests().get(0);
    assertThat(one.action()).isEqualTo("BLOCK");
    assertThat(one.responseCodeSent()).isEqualTo(403);
    assertThat(one.request().uri()).isEqualTo("/admin");
    assertThat(one.request().country()).isEqualTo("DE");
  }
}
