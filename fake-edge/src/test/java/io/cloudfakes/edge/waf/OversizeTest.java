package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.link.WebFirewall.Inspection;
import io.cloudfakes.link.WebFirewall.Verdict;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.OutgoingRequest;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.AssociatedResourceType;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.RequestBodyAssociatedResourceTypeConfig;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.Scope;

/** The last byte, header and cookie that can be looked at, and the first that cannot. */
class OversizeTest {
  private final FakeAws aws = FakeAws.create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);
  private final FakeWaf fake = aws.fake(FakeWaf.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private static Rule attack(FieldToMatch field) {
    return rule("one", 0, block(), Looks.bytes("CONTAINS", field, "attack"));
  }

  private String acl(Rule rule, Map<AssociatedResourceType, String> limits) {
    Map<AssociatedResourceType, RequestBodyAssociatedResourceTypeConfig> bodies =
        new java.util.EnumMap<>(AssociatedResourceType.class);
    limits.forEach(
        (type, limit) ->
            bodies.put(
                type,
                RequestBodyAssociatedResourceTypeConfig.builder()
                    .defaultSizeInspectionLimit(limit)
                    .build()));
    return waf.createWebACL(
            b ->
                b.name("shop")
                    .scope(Scope.REGIONAL)
                    .defaultAction(d -> d.allow(a -> {}))
                    .visibilityConfig(METRICS)
                    .rules(rule)
                    .associationConfig(a -> a.requestBody(bodies)))
        .summary()
        .arn();
  }

  private boolean stops(String acl, String resource, Consumer<OutgoingRequest.Builder> more) {
    OutgoingRequest.Builder request = OutgoingRequest.to(URI.create("https://shop.example/"));
    more.accept(request);
    Verdict verdict =
        fake.inspect(new Inspection(resource, acl, request.build(), "203.0.113.9", null, null));
    return verdict instanceof Verdict.Stopped;
  }

  private static Consumer<OutgoingRequest.Builder> body(String text) {
    return r -> r.method("POST").body(Bytes.utf8(text));
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/a/0123456789abcdef, , 8",
    "arn:aws:appsync:us-east-1:123456789012:apis/abc, , 8",
    "arn:aws:apigateway:us-east-1::/restapis/abc/stages/prod, , 16",
    "arn:aws:apigateway:us-east-1::/restapis/abc/stages/prod, API_GATEWAY, 32",
    "arn:aws:apigateway:us-east-1::/restapis/abc/stages/prod, CLOUDFRONT, 16",
    "arn:aws:cloudfront::123456789012:distribution/E1, , 16",
    "arn:aws:cloudfront::123456789012:distribution/E1, CLOUDFRONT, 48",
    "arn:aws:amplify:us-east-1:123456789012:apps/a1, CLOUDFRONT, 64",
    "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_A, COGNITO_USER_POOL, 64",
    "arn:aws:apprunner:us-east-1:123456789012:service/a/b, APP_RUNNER_SERVICE, 48",
    "arn:aws:ec2:us-east-1:123456789012:verified-access-instance/vai-1,"
        + " VERIFIED_ACCESS_INSTANCE, 32",
  })
  void bodies_by_what_is_protected(String resource, String set, int kilobytes) {
    int limit = kilobytes * 1024;
    String acl =
        acl(
            attack(Looks.body()),
            set == null
                ? Map.of()
                : Map.of(
                    AssociatedResourceType.fromValue(set),
                    "KB_" + (set.equals("CLOUDFRONT") && kilobytes == 16 ? 64 : kilobytes)));
    assertThat(stops(acl, resource, body("x".repeat(limit - 6) + "attack"))).isTrue();
    assertThat(stops(acl, resource, body("x".repeat(limit - 5) + "attack"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"MATCH, true", "NO_MATCH, false", "CONTINUE, true", ", true"})
  void a_body_of_one_byte_too_much(String handling, boolean stopped) {
    String acl =
        acl(
            attack(FieldToMatch.builder().body(b -> b.oversizeHandling(handling)).build()),
            Map.of());
    String stage = "arn:aws:apigateway:us-east-1::/restapis/abc/stages/prod";
    String full = "attack" + "x".repeat(16 * 1024 - 6);
    assertThat(stops(acl, stage, body(full))).isTrue();
    assertThat(stops(acl, stage, body(full + "x"))).isEqualTo(stopped);
    assertThat(stops(acl, stage, body("y".repeat(16 * 1024)))).isFalse();
    assertThat(stops(acl, stage, body("y".repeat(16 * 1024 + 1))))
        .isEqualTo("MATCH".equals(handling));
  }

  private static FieldToMatch cookies(String handling) {
    return FieldToMatch.builder()
        .cookies(
            c -> c.matchPattern(p -> p.all(a -> {})).matchScope("ALL").oversizeHandling(handling))
        .build();
  }

  private boolean stopsCookies(String acl, String cookies) {
    return stops(
        acl, "arn:aws:cloudfront::123456789012:distribution/E1", r -> r.header("Cookie", cookies));
  }

  @Test
  void two_hundred_cookies_and_8192_bytes_of_them_are_not_too_much() {
    String acl = acl(attack(cookies("MATCH")), Map.of());
    assertThat(stopsCookies(acl, "a=1;".repeat(200))).isFalse();
    assertThat(stopsCookies(acl, "a=1;".repeat(201))).isTrue();
    assertThat(stopsCookies(acl, "a=" + "x".repeat(8191))).isFalse();
    assertThat(stopsCookies(acl, "a=" + "x".repeat(8192))).isTrue();
  }

  @Test
  void what_is_within_the_limit_of_a_long_one_is_looked_at() {
    String acl = acl(attack(cookies("CONTINUE")), Map.of());
    assertThat(stopsCookies(acl, "a=" + "x".repeat(8185) + "attack")).isTrue();
    assertThat(stopsCookies(acl, "a=" + "x".repeat(8186) + "attack")).isFalse();
    assertThat(stopsCookies(acl, "a=attack" + "x".repeat(9000))).isTrue();
    assertThat(stopsCookies(acl, "a=1;".repeat(199) + "b=attack;c=1")).isTrue();
    assertThat(stopsCookies(acl, "a=1;".repeat(200) + "b=attack;c=1")).isFalse();
  }

  @Test
  void one_header_alone_has_no_limit() {
    String acl = acl(attack(Looks.header("X-Long")), Map.of());
    assertThat(
            stops(
                acl,
                "arn:aws:cloudfront::123456789012:distribution/E1",
                r -> r.header("X-Long", "x".repeat(9000) + "attack")))
        .isTrue();
  }

  @Test
  void what_a_request_does_not_have_is_of_no_size() {
    for (FieldToMatch field : new FieldToMatch[] {Looks.query(), Looks.body()}) {
      String acl =
          waf.createWebACL(
                  b ->
                      b.name(field.body() == null ? "query" : "body")
                          .scope(Scope.REGIONAL)
                          .defaultAction(d -> d.allow(a -> {}))
                          .visibilityConfig(METRICS)
                          .rules(
                              rule(
                                  "short",
                                  0,
                                  block(),
                                  software.amazon.awssdk.services.wafv2.model.Statement.builder()
                                      .sizeConstraintStatement(
                                          s ->
                                              s.fieldToMatch(field)
                                                  .comparisonOperator("LT")
                                                  .size(10L)
                                                  .textTransformations(Looks.NONE))
                                      .build())))
              .summary()
              .arn();
      assertThat(stops(acl, "arn:aws:cloudfront::123456789012:distribution/E1", r -> {})).isFalse();
    }
  }
}
