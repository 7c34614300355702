package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.link.WebFirewall.Verdict;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.OutgoingRequest;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.TextTransformation;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** What there is too much of, what cannot be read, and what a test says of clients. */
class EdgesOfFieldsTest {
  private final FakeAws aws = FakeAws.create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);
  private final FakeWaf fake = aws.fake(FakeWaf.class);
  private final GuardedStage stage = new GuardedStage(aws);

  @AfterEach
  void close() {
    aws.close();
  }

  private void stop(Statement statement) {
    stage.protect(rule("one", 0, block(), statement));
  }

  private static Consumer<OutgoingRequest.Builder> body(String text) {
    return r -> r.method("POST").body(Bytes.utf8(text));
  }

  @ParameterizedTest
  @CsvSource({
    // What was read up to the failure counts, unless the statement says otherwise.
    ", true, false",
    "MATCH, true, true",
    "NO_MATCH, false, false",
    "EVALUATE_AS_STRING, true, true"
  })
  void what_is_no_json_is_handled_as_the_rule_says(String fallback, boolean before, boolean after) {
    stop(
        Looks.bytes(
            "CONTAINS",
            FieldToMatch.builder()
                .jsonBody(
                    j ->
                        j.matchPattern(p -> p.all(a -> {}))
                            .matchScope("VALUE")
                            .invalidFallbackBehavior(fallback))
                .build(),
            "attack"));
    assertThat(stage.stops("/", body("{\"a\":\"attack\", oops"))).isEqualTo(before);
    assertThat(stage.stops("/", body("{\"a\":1, oops \"attack\""))).isEqualTo(after);
    assertThat(stage.stops("/", body("{\"a\":\"fine\"}"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"CONTINUE, false", "MATCH, true", "NO_MATCH, false"})
  void more_cookies_than_can_be_looked_at(String handling, boolean stopped) {
    stop(
        Looks.bytes(
            "CONTAINS",
            FieldToMatch.builder()
                .cookies(
                    c ->
                        c.matchPattern(p -> p.all(a -> {}))
                            .matchScope("ALL")
                            .oversizeHandling(handling))
                .build(),
            "attack"));
    String many = "a=1; ".repeat(200);
    assertThat(stage.stops("/", r -> r.header("Cookie", many + "b=attack"))).isEqualTo(stopped);
    assertThat(stage.stops("/", r -> r.header("Cookie", "b=attack"))).isTrue();
    assertThat(stage.stops("/", r -> r.header("Cookie", "b=fine"))).isFalse();
  }

  @Test
  void names_of_cookies_have_a_case_and_those_of_headers_have_none() {
    stop(
        Looks.bytes(
            "CONTAINS",
            FieldToMatch.builder()
                .cookies(
                    c ->
                        c.matchPattern(p -> p.includedCookies("Session"))
                            .matchScope("VALUE")
                            .oversizeHandling("CONTINUE"))
                .build(),
            "attack"));
    assertThat(stage.stops("/", r -> r.header("cookie", "Session=attack"))).isTrue();
    assertThat(stage.stops("/", r -> r.header("cookie", "session=attack"))).isFalse();
  }

  @Test
  void transformations_come_in_the_order_of_their_priorities() {
    Statement decodedFirst =
        Statement.builder()
            .byteMatchStatement(
                b ->
                    b.searchString(software.amazon.awssdk.core.SdkBytes.fromUtf8String("/admin"))
                        .fieldToMatch(Looks.path())
                        .positionalConstraint("EXACTLY")
                        .textTransformations(
                            TextTransformation.builder().priority(2).type("LOWERCASE").build(),
                            TextTransformation.builder().priority(1).type("URL_DECODE").build()))
            .build();
    stop(decodedFirst);
    // %41 is an A only once it is decoded.
    assertThat(stage.stops("/%41dmin")).isTrue();
  }

  @Test
  void lower_case_is_of_ascii_alone() {
    stop(
        Statement.builder()
            .byteMatchStatement(
                b ->
                    b.searchString(software.amazon.awssdk.core.SdkBytes.fromUtf8String("Àb"))
                        .fieldToMatch(Looks.body())
                        .positionalConstraint("EXACTLY")
                        .textTransformations(t -> t.priority(0).type("LOWERCASE")))
            .build());
    assertThat(stage.stops("/", body("ÀB"))).isTrue();
    assertThat(stage.stops("/", body("àb"))).isFalse();
  }

  private static Statement country(String code) {
    return Statement.builder().geoMatchStatement(g -> g.countryCodesWithStrings(code)).build();
  }

  @Test
  void places_label_the_request_for_the_rules_after() {
    fake.know(Network.of("198.51.100.0/24").inCountry("US"));
    fake.know(Network.of("198.51.100.128/25").inCountry("US").inRegion("OR"));
    Rule counts = rule("place", 0, RuleAction.builder().count(c -> {}).build(), country("FR"));
    stage.protect(
        counts,
        rule(
            "outside-Oregon",
            1,
            block(),
            Looks.and(
                Looks.label("LABEL", "awswaf:clientip:geo:country:US"),
                Looks.not(Looks.label("LABEL", "awswaf:clientip:geo:region:US-OR")))));
    assertThat(stage.ask("/", "198.51.100.1", null, r -> {})).isInstanceOf(Verdict.Stopped.class);
    assertThat(stage.ask("/", "198.51.100.200", null, r -> {})).isInstanceOf(Verdict.Allowed.class);
    assertThat(stage.ask("/", "192.0.2.1", null, r -> {})).isInstanceOf(Verdict.Allowed.class);
  }

  @Test
  void a_label_of_a_rule_is_not_seen_by_that_rule() {
    stop(Looks.and(country("DE"), Looks.label("LABEL", "awswaf:clientip:geo:country:DE")));
    assertThat(stage.stops("/")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'198.51.100.7, 10.0.0.1', true",
    "'10.0.0.1, 198.51.100.7', false",
    "'not an address', true",
    ", false"
  })
  void forwarded_addresses_have_places_too(String header, boolean stopped) {
    fake.know(Network.of("198.51.100.0/24").inCountry("US"));
    stop(
        Statement.builder()
            .geoMatchStatement(
                g ->
                    g.countryCodesWithStrings("US")
                        .forwardedIPConfig(
                            f -> f.headerName("X-Forwarded-For").fallbackBehavior("MATCH")))
            .build());
    assertThat(
            stage.stops(
                "/", r -> r.header(header == null ? "X-None" : "X-Forwarded-For", "" + header)))
        .isEqualTo(stopped);
  }

  @Test
  void autonomous_systems_are_those_the_test_tells_of() {
    fake.know(Network.of("198.51.100.0/24").ofAsn(64500));
    stop(Statement.builder().asnMatchStatement(a -> a.asnList(64499L, 64500L)).build());
    assertThat(stage.ask("/", "198.51.100.1", null, r -> {})).isInstanceOf(Verdict.Stopped.class);
    assertThat(stage.ask("/", "192.0.2.1", null, r -> {})).isInstanceOf(Verdict.Allowed.class);
  }

  @ParameterizedTest
  @CsvSource({"MATCH, true", "NO_MATCH, false"})
  void no_request_has_a_fingerprint(String fallback, boolean stopped) {
    stop(
        Looks.or(
            Looks.bytes(
                "EXACTLY",
                FieldToMatch.builder().ja3Fingerprint(j -> j.fallbackBehavior(fallback)).build(),
                "x"),
            Looks.bytes(
                "EXACTLY",
                FieldToMatch.builder().ja4Fingerprint(j -> j.fallbackBehavior(fallback)).build(),
                "x")));
    assertThat(stage.stops("/")).isEqualTo(stopped);
  }

  private static Consumer<OutgoingRequest.Builder> token(String value) {
    return r -> r.header("Cookie", "aws-waf-token=" + value);
  }

  @Test
  void a_solved_puzzle_spares_the_client_for_the_immunity_time() {
    stage.protect(
        rule(
                "puzzle",
                0,
                RuleAction.builder()
                    .captcha(
                        c ->
                            c.customRequestHandling(
                                h -> h.insertHeaders(i -> i.name("human").value("yes"))))
                    .build(),
                Looks.bytes("STARTS_WITH", Looks.path(), "/buy"))
            .toBuilder()
            .captchaConfig(c -> c.immunityTimeProperty(i -> i.immunityTime(120L)))
            .build());
    var stopped = (Verdict.Stopped) stage.ask("/buy", r -> {});
    assertThat(stopped.reply().status()).isEqualTo(405);

    String solved = fake.puzzleSolved("shop.example");
    assertThat(((Verdict.Allowed) stage.ask("/buy", token(solved))).inserted())
        .containsEntry("x-amzn-waf-human", "yes");
    assertThat(stage.stops("/buy", token(fake.challengePassed("shop.example"))))
        .as("a challenge is no puzzle")
        .isTrue();
    assertThat(stage.stops("/buy", token(fake.puzzleSolved("other.example")))).isTrue();
    assertThat(stage.stops("/buy", token("made-up"))).isTrue();
    aws.clock().advance(Duration.ofSeconds(110));
    assertThat(stage.stops("/buy", token(solved))).isFalse();
    aws.clock().advance(Duration.ofSeconds(20));
    assertThat(stage.stops("/buy", token(solved))).isTrue();
  }

  @Test
  void the_reason_a_token_fails_is_sampled() {
    WebACLSummary made =
        stage.protect(
            rule(
                "challenge",
                0,
                RuleAction.builder().challenge(c -> {}).build(),
                Looks.bytes("STARTS_WITH", Looks.path(), "/")));
    var stopped = (Verdict.Stopped) stage.ask("/", r -> {});
    assertThat(stopped.reply().status()).isEqualTo(202);
    assertThat(stopped.reply().header("x-amzn-waf-action")).isEqualTo("challenge");
    stage.ask("/", token(fake.challengePassed("shop.example")));
    var now = aws.clock().instant();
    assertThat(
            waf.getSampledRequests(
                    b ->
                        b.webAclArn(made.arn())
                            .scope(Scope.REGIONAL)
                            .ruleMetricName("challenge")
                            .timeWindow(
                                t -> t.startTime(now.minusSeconds(60)).endTime(now.plusSeconds(60)))
                            .maxItems(10L))
                .sampledRequests())
        .extracting(one -> one.challengeResponse().failureReasonAsString())
        .containsExactly("TOKEN_MISSING", null);
  }
}
