package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.Looks.bytes;
import static io.cloudfakes.edge.waf.Looks.path;
import static io.cloudfakes.edge.waf.Refusal.admin;
import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;

import io.cloudfakes.edge.waf.Refusal.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.wafv2.model.CustomResponseBody;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** What AWS WAF refuses of rules. */
final class RuleRefusals {
  private static final List<Refusal> ROWS = new ArrayList<>();

  private static void row(String name, String code, Consumer<World> call) {
    ROWS.add(new Refusal(name, code, call));
  }

  private static void statement(String name, String field, Consumer<Statement.Builder> statement) {
    row(
        name,
        "WAFInvalidParameterException/" + field,
        w -> w.create(Statement.builder().applyMutation(statement).build()));
  }

  static {
    statements();
    rates();
    rules();
  }

  private RuleRefusals() {}

  static List<Refusal> all() {
    return ROWS;
  }

  private static void statements() {
    statement("no statement", "STATEMENT", s -> {});
    statement("one of AND", "AND_STATEMENT", s -> s.andStatement(a -> a.statements(admin())));
    statement("one of OR", "OR_STATEMENT", s -> s.orStatement(a -> a.statements(admin())));
    statement(
        "no field",
        "FIELD_TO_MATCH",
        s -> s.xssMatchStatement(x -> x.fieldToMatch(f -> {}).textTransformations(Looks.NONE)));
    statement(
        "two transformations of one priority",
        "TEXT_TRANSFORMATION",
        s ->
            s.xssMatchStatement(
                x -> x.fieldToMatch(path()).textTransformations(Looks.NONE, Looks.NONE)));
    statement(
        "a search string of 201 bytes",
        "BYTE_MATCH_STATEMENT",
        s -> s.byteMatchStatement(bytes("EXACTLY", path(), "a".repeat(201)).byteMatchStatement()));
    statement(
        "two words",
        "BYTE_MATCH_STATEMENT",
        s -> s.byteMatchStatement(bytes("CONTAINS_WORD", path(), "a b").byteMatchStatement()));
    statement(
        "no regular expression",
        "STATEMENT",
        s ->
            s.regexMatchStatement(
                r -> r.regexString("a(").fieldToMatch(path()).textTransformations(Looks.NONE)));
    statement(
        "headers by nothing",
        "HEADER_MATCH_PATTERN",
        s ->
            s.xssMatchStatement(
                x ->
                    x.textTransformations(Looks.NONE)
                        .fieldToMatch(
                            f ->
                                f.headers(
                                    h ->
                                        h.matchPattern(p -> {})
                                            .matchScope("ALL")
                                            .oversizeHandling("MATCH")))));
    statement(
        "cookies by two patterns",
        "COOKIE_MATCH_PATTERN",
        s ->
            s.xssMatchStatement(
                x ->
                    x.textTransformations(Looks.NONE)
                        .fieldToMatch(
                            f ->
                                f.cookies(
                                    h ->
                                        h.matchPattern(p -> p.all(a -> {}).includedCookies("a"))
                                            .matchScope("ALL")
                                            .oversizeHandling("MATCH")))));
    statement(
        "JSON by nothing",
        "JSON_MATCH_PATTERN",
        s ->
            s.xssMatchStatement(
                x ->
                    x.textTransformations(Looks.NONE)
                        .fieldToMatch(
                            f -> f.jsonBody(j -> j.matchPattern(p -> {}).matchScope("ALL")))));
    row(
        "a set that is not there",
        "WAFNonexistentItemException",
        w ->
            w.create(
                Statement.builder()
                    .ipSetReferenceStatement(
                        i -> i.arn(ThingRefusals.NOBODY.replace("webacl", "ipset")))
                    .build()));
    row(
        "a managed group that is not there",
        "WAFNonexistentItemException",
        w ->
            w.acl(
                Rule.builder()
                    .name("one")
                    .priority(0)
                    .overrideAction(o -> o.none(n -> {}))
                    .visibilityConfig(METRICS)
                    .statement(
                        s -> s.managedRuleGroupStatement(g -> g.vendorName("AWS").name("None")))
                    .build()));
  }

  private static void rates() {
    statement(
        "an evaluation window of 61 seconds",
        "RATE_BASED_STATEMENT",
        s ->
            s.rateBasedStatement(
                r -> r.limit(10L).aggregateKeyType("IP").evaluationWindowSec(61L)));
    row(
        "a limit of 9",
        "ValidationException",
        w ->
            w.create(
                Statement.builder()
                    .rateBasedStatement(r -> r.limit(9L).aggregateKeyType("IP"))
                    .build()));
    row(
        "a limit of 2,000,000,001",
        "ValidationException",
        w ->
            w.create(
                Statement.builder()
                    .rateBasedStatement(r -> r.limit(2_000_000_001L).aggregateKeyType("IP"))
                    .build()));
    statement(
        "forwarded addresses of no header",
        "FORWARDED_IP_CONFIG",
        s -> s.rateBasedStatement(r -> r.limit(10L).aggregateKeyType("FORWARDED_IP")));
    statement(
        "a constant without scope",
        "SCOPE_DOWN",
        s -> s.rateBasedStatement(r -> r.limit(10L).aggregateKeyType("CONSTANT")));
    statement(
        "custom keys without keys",
        "CUSTOM_KEYS",
        s -> s.rateBasedStatement(r -> r.limit(10L).aggregateKeyType("CUSTOM_KEYS")));
    statement(
        "the address as the only custom key",
        "CUSTOM_KEYS",
        s ->
            s.rateBasedStatement(
                r -> r.limit(10L).aggregateKeyType("CUSTOM_KEYS").customKeys(k -> k.ip(i -> {}))));
    statement(
        "a rate within NOT",
        "STATEMENT",
        s ->
            s.notStatement(
                n ->
                    n.statement(
                        x -> x.rateBasedStatement(r -> r.limit(10L).aggregateKeyType("IP")))));
    row(
        "eleven rates",
        "WAFLimitsExceededException",
        w -> {
          List<Rule> rules = new ArrayList<>();
          for (int i = 0; i < 11; i++) {
            rules.add(
                rule(
                    "rate" + i,
                    i,
                    block(),
                    Statement.builder()
                        .rateBasedStatement(r -> r.limit(10L).aggregateKeyType("IP"))
                        .build()));
          }
          w.acl(rules.toArray(Rule[]::new));
        });
    row(
        "held addresses of a rule that counts by method",
        "WAFUnsupportedAggregateKeyTypeException",
        w -> {
          WebACLSummary made =
              w.create(
                  Statement.builder()
                      .rateBasedStatement(
                          r ->
                              r.limit(10L)
                                  .aggregateKeyType("CUSTOM_KEYS")
                                  .customKeys(k -> k.httpMethod(m -> {})))
                      .build());
          w.waf()
              .getRateBasedStatementManagedKeys(
                  b ->
                      b.scope(Scope.REGIONAL)
                          .webACLName("shop")
                          .webACLId(made.id())
                          .ruleName("one"));
        });
  }

  private static void rules() {
    row(
        "two rules of one priority",
        "WAFInvalidParameterException/RULE",
        w -> w.acl(rule("a", 0, block(), admin()), rule("b", 0, block(), admin())));
    row(
        "two rules of one name",
        "WAFInvalidParameterException/RULE",
        w -> w.acl(rule("a", 0, block(), admin()), rule("a", 1, block(), admin())));
    row(
        "a rule without an action",
        "WAFInvalidParameterException/RULE_ACTION",
        w -> w.acl(rule("a", 0, block(), admin()).toBuilder().action((RuleAction) null).build()));
    row(
        "a status that is not of the list",
        "WAFInvalidParameterException/CUSTOM_RESPONSE",
        w ->
            w.create(
                RuleAction.builder()
                    .block(b -> b.customResponse(c -> c.responseCode(418)))
                    .build()));
    row(
        "a body that nobody defined",
        "WAFInvalidParameterException/CUSTOM_RESPONSE_BODY",
        w ->
            w.create(
                RuleAction.builder()
                    .block(
                        b ->
                            b.customResponse(
                                c -> c.responseCode(403).customResponseBodyKey("sorry")))
                    .build()));
    row(
        "eleven headers",
        "WAFLimitsExceededException",
        w ->
            w.create(
                RuleAction.builder()
                    .count(
                        c ->
                            c.customRequestHandling(
                                h ->
                                    h.insertHeaders(
                                        Collections.nCopies(
                                            11,
                                            software.amazon.awssdk.services.wafv2.model
                                                .CustomHTTPHeader.builder()
                                                .name("a")
                                                .value("b")
                                                .build()))))
                    .build()));
    row(
        "a body of 4,097 bytes",
        "WAFLimitsExceededException",
        w ->
            w.waf()
                .createWebACL(
                    b ->
                        b.name("shop")
                            .scope(Scope.REGIONAL)
                            .defaultAction(d -> d.allow(a -> {}))
                            .visibilityConfig(METRICS)
                            .customResponseBodies(
                                Map.of(
                                    "long",
                                    CustomResponseBody.builder()
                                        .contentType("TEXT_PLAIN")
                                        .content("x".repeat(4097))
                                        .build()))));
    row(
        "a reserved label",
        "WAFInvalidParameterException/RULE",
        w ->
            w.acl(
                rule("a", 0, block(), admin()).toBuilder()
                    .ruleLabels(l -> l.name("awswaf:mine"))
                    .build()));
    row(
        "an override of a rule that the group has not",
        "WAFInvalidParameterException/EXCLUDED_RULE",
        w -> {
          String group =
              w.waf()
                  .createRuleGroup(
                      b ->
                          b.name("g").scope(Scope.REGIONAL).capacity(10L).visibilityConfig(METRICS))
                  .summary()
                  .arn();
          w.acl(
              Rule.builder()
                  .name("use")
                  .priority(0)
                  .overrideAction(o -> o.none(n -> {}))
                  .visibilityConfig(METRICS)
                  .statement(
                      s ->
                          s.ruleGroupReferenceStatement(
                              g ->
                                  g.arn(group)
                                      .ruleActionOverrides(
                                          o -> o.name("no").actionToUse(a -> a.count(c -> {})))))
                  .build());
        });
    row(
        "a token domain that is a suffix",
        "WAFInvalidParameterException/TOKEN_DOMAIN",
        w ->
            w.waf()
                .createWebACL(
                    b ->
                        b.name("shop")
                            .scope(Scope.REGIONAL)
                            .defaultAction(d -> d.allow(a -> {}))
                            .visibilityConfig(METRICS)
                            .tokenDomains("com")));
  }
}
