package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.Refusal.admin;
import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.CustomHTTPHeader;
import software.amazon.awssdk.services.wafv2.model.CustomResponseBody;
import software.amazon.awssdk.services.wafv2.model.Regex;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.TextTransformation;
import software.amazon.awssdk.services.wafv2.model.WafLimitsExceededException;

/** The guide's quotas: as many as it says are taken, one more is not. */
class QuotasTest {
  private record Quota(String name, int most, ObjIntConsumer<Wafv2Client> make) {}

  private static void acl(
      Wafv2Client waf,
      Map<String, CustomResponseBody> bodies,
      List<String> domains,
      Rule... rules) {
    waf.createWebACL(
        b ->
            b.name("shop")
                .scope(Scope.REGIONAL)
                .defaultAction(d -> d.allow(a -> {}))
                .visibilityConfig(METRICS)
                .customResponseBodies(bodies.isEmpty() ? null : bodies)
                .tokenDomains(domains.isEmpty() ? null : domains)
                .rules(rules));
  }

  private static void group(Wafv2Client waf, String name, long capacity, Rule... rules) {
    waf.createRuleGroup(
        b ->
            b.name(name)
                .scope(Scope.REGIONAL)
                .capacity(capacity)
                .visibilityConfig(METRICS)
                .rules(rules));
  }

  private static Rule[] rules(int count, Statement statement) {
    return IntStream.range(0, count)
        .mapToObj(i -> rule("r" + i, i, block(), statement))
        .toArray(Rule[]::new);
  }

  private static Statement rate() {
    return Statement.builder().rateBasedStatement(r -> r.limit(10L).aggregateKeyType("IP")).build();
  }

  private static String set(Wafv2Client waf) {
    return waf.createIPSet(
            b -> b.name("s").scope(Scope.REGIONAL).ipAddressVersion("IPV4").addresses())
        .summary()
        .arn();
  }

  private static Map<String, CustomResponseBody> bodies(int count, String content) {
    Map<String, CustomResponseBody> bodies = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      bodies.put(
          "b" + i, CustomResponseBody.builder().contentType("TEXT_PLAIN").content(content).build());
    }
    return bodies;
  }

  private static List<CustomHTTPHeader> headers(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> CustomHTTPHeader.builder().name("h" + i).value("v").build())
        .toList();
  }

  /** Rules with ten headers each, and one with the rest. */
  private static Rule[] withHeaders(int count, boolean sent) {
    List<Rule> rules = new ArrayList<>();
    for (int left = count; left > 0; left -= 10) {
      List<CustomHTTPHeader> headers = headers(Math.min(10, left));
      RuleAction action =
          sent
              ? RuleAction.builder()
                  .block(b -> b.customResponse(c -> c.responseCode(403).responseHeaders(headers)))
                  .build()
              : RuleAction.builder()
                  .count(c -> c.customRequestHandling(h -> h.insertHeaders(headers)))
                  .build();
      rules.add(rule("r" + left, rules.size(), action, admin()));
    }
    return rules.toArray(Rule[]::new);
  }

  private static Statement transformed(int count) {
    List<TextTransformation> all =
        IntStream.range(0, count)
            .mapToObj(i -> TextTransformation.builder().priority(i).type("LOWERCASE").build())
            .toList();
    return Statement.builder()
        .xssMatchStatement(x -> x.fieldToMatch(Looks.path()).textTransformations(all))
        .build();
  }

  private static Statement referring(Wafv2Client waf, int count) {
    String arn = set(waf);
    Statement one = Statement.builder().ipSetReferenceStatement(i -> i.arn(arn)).build();
    return Statement.builder()
        .orStatement(o -> o.statements(java.util.Collections.nCopies(count, one)))
        .build();
  }

  private static List<String> domains(int count) {
    return IntStream.range(0, count).mapToObj(i -> "d" + i + ".example").toList();
  }

  private static final List<Quota> QUOTAS =
      List.of(
          new Quota(
              "web ACLs",
              100,
              (waf, n) -> IntStream.range(0, n).forEach(i -> WebAcls.create(waf, "a" + i))),
          new Quota(
              "rule groups",
              100,
              (waf, n) -> IntStream.range(0, n).forEach(i -> group(waf, "g" + i, 1))),
          new Quota(
              "IP sets",
              100,
              (waf, n) ->
                  IntStream.range(0, n)
                      .forEach(
                          i ->
                              waf.createIPSet(
                                  b ->
                                      b.name("s" + i)
                                          .scope(Scope.REGIONAL)
                                          .ipAddressVersion("IPV4")
                                          .addresses()))),
          new Quota(
              "regex sets",
              10,
              (waf, n) ->
                  IntStream.range(0, n)
                      .forEach(
                          i ->
                              waf.createRegexPatternSet(
                                  b ->
                                      b.name("p" + i)
                                          .scope(Scope.REGIONAL)
                                          .regularExpressionList(r -> r.regexString("a"))))),
          new Quota(
              "patterns of a set",
              10,
              (waf, n) ->
                  waf.createRegexPatternSet(
                      b ->
                          b.name("p")
                              .scope(Scope.REGIONAL)
                              .regularExpressionList(
                                  IntStream.range(0, n)
                                      .mapToObj(i -> Regex.builder().regexString("a" + i).build())
                                      .toList()))),
          new Quota(
              "addresses of a set",
              10_000,
              (waf, n) ->
                  waf.createIPSet(
                      b ->
                          b.name("s")
                              .scope(Scope.REGIONAL)
                              .ipAddressVersion("IPV4")
                              .addresses(
                                  IntStream.range(0, n)
                                      .mapToObj(
                                          i ->
                                              "10."
                                                  + i / 65536
                                                  + "."
                                                  + i / 256 % 256
                                                  + "."
                                                  + i % 256
                                                  + "/32")
                                      .toList()))),
          new Quota("units of a rule group", 5000, (waf, n) -> group(waf, "g", n)),
          new Quota(
              "rates of a web ACL",
              10,
              (waf, n) -> acl(waf, Map.of(), List.of(), rules(n, rate()))),
          new Quota("rates of a rule group", 4, (waf, n) -> group(waf, "g", 100, rules(n, rate()))),
          new Quota(
              "references of a web ACL",
              50,
              (waf, n) -> acl(waf, Map.of(), List.of(), rules(1, referring(waf, n)))),
          new Quota(
              "references of a rule group",
              50,
              (waf, n) -> group(waf, "g", 100, rules(1, referring(waf, n)))),
          new Quota(
              "transformations",
              10,
              (waf, n) -> acl(waf, Map.of(), List.of(), rules(1, transformed(n)))),
          new Quota("bodies", 50, (waf, n) -> acl(waf, bodies(n, "x"), List.of())),
          new Quota(
              "bytes of a body", 4096, (waf, n) -> acl(waf, bodies(1, "x".repeat(n)), List.of())),
          new Quota(
              "pairs of bytes of a body",
              2048,
              (waf, n) -> acl(waf, bodies(1, "é".repeat(n)), List.of())),
          new Quota(
              "kilobytes of bodies",
              50,
              (waf, n) -> acl(waf, bodies(n, "x".repeat(1024)), List.of())),
          new Quota(
              "sent headers of an action",
              10,
              (waf, n) -> acl(waf, Map.of(), List.of(), sending(n))),
          new Quota(
              "inserted headers of an action",
              10,
              (waf, n) -> acl(waf, Map.of(), List.of(), inserting(n))),
          new Quota(
              "sent headers", 100, (waf, n) -> acl(waf, Map.of(), List.of(), withHeaders(n, true))),
          new Quota(
              "inserted headers",
              100,
              (waf, n) -> acl(waf, Map.of(), List.of(), withHeaders(n, false))),
          new Quota("token domains", 10, (waf, n) -> acl(waf, Map.of(), domains(n))),
          new Quota(
              "domains of an API key",
              5,
              (waf, n) -> waf.createAPIKey(b -> b.scope(Scope.REGIONAL).tokenDomains(domains(n)))));

  private static Rule inserting(int count) {
    return rule(
        "one",
        0,
        RuleAction.builder()
            .allow(a -> a.customRequestHandling(h -> h.insertHeaders(headers(count))))
            .build(),
        admin());
  }

  private static Rule sending(int count) {
    return rule(
        "one",
        0,
        RuleAction.builder()
            .block(b -> b.customResponse(c -> c.responseCode(403).responseHeaders(headers(count))))
            .build(),
        admin());
  }

  @TestFactory
  Stream<DynamicTest> as_many_and_no_more() {
    return QUOTAS.stream()
        .map(
            quota ->
                DynamicTest.dynamicTest(
                    quota.most() + " " + quota.name(),
                    () -> {
                      try (FakeAws aws = FakeAws.create()) {
                        Wafv2Client waf = aws.client(Wafv2Client.class);
                        assertThatCode(() -> quota.make().accept(waf, quota.most()))
                            .doesNotThrowAnyException();
                      }
                      try (FakeAws aws = FakeAws.create()) {
                        Wafv2Client waf = aws.client(Wafv2Client.class);
                        assertThatExceptionOfType(WafLimitsExceededException.class)
                            .isThrownBy(() -> quota.make().accept(waf, quota.most() + 1));
                      }
                    }));
  }
}
