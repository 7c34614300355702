package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.Looks.bytes;
import static io.cloudfakes.edge.waf.Looks.path;
import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.Label;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.TextTransformation;
import software.amazon.awssdk.services.wafv2.model.WafLimitsExceededException;

/** What rules cost, in the WCUs of the guide's tables. */
class CapacityTest {
  private static final FieldToMatch ARGUMENTS =
      FieldToMatch.builder().allQueryArguments(a -> {}).build();
  private static final FieldToMatch JSON =
      FieldToMatch.builder()
          .jsonBody(j -> j.matchPattern(p -> p.all(a -> {})).matchScope("ALL"))
          .build();

  private static long cost(Wafv2Client waf, Statement statement) {
    return waf.checkCapacity(b -> b.scope(Scope.REGIONAL).rules(rule("one", 0, block(), statement)))
        .capacity();
  }

  private static Statement size(FieldToMatch field, TextTransformation... transformations) {
    return Statement.builder()
        .sizeConstraintStatement(
            s ->
                s.comparisonOperator("GT")
                    .size(10L)
                    .fieldToMatch(field)
                    .textTransformations(transformations))
        .build();
  }

  private static Statement sqli(FieldToMatch field, String level) {
    return Statement.builder()
        .sqliMatchStatement(
            s -> s.fieldToMatch(field).sensitivityLevel(level).textTransformations(Looks.NONE))
        .build();
  }

  private static Statement xss(FieldToMatch field) {
    return Statement.builder()
        .xssMatchStatement(x -> x.fieldToMatch(field).textTransformations(Looks.NONE))
        .build();
  }

  private static Statement regex(FieldToMatch field) {
    return Statement.builder()
        .regexMatchStatement(
            r -> r.regexString("a+").fieldToMatch(field).textTransformations(Looks.NONE))
        .build();
  }

  private record Row(String name, Statement statement, long wcu) {}

  private static TextTransformation transformation(int priority, String type) {
    return TextTransformation.builder().priority(priority).type(type).build();
  }

  private static List<Row> rows() {
    Statement country =
        Statement.builder().geoMatchStatement(g -> g.countryCodesWithStrings("DE")).build();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("exactly", bytes("EXACTLY", path(), "/a"), 2));
    rows.add(new Row("starts with", bytes("STARTS_WITH", path(), "/a"), 2));
    rows.add(new Row("ends with", bytes("ENDS_WITH", path(), "/a"), 2));
    rows.add(new Row("contains", bytes("CONTAINS", path(), "/a"), 10));
    rows.add(new Row("contains word", bytes("CONTAINS_WORD", path(), "a"), 10));
    rows.add(new Row("all query arguments", bytes("EXACTLY", ARGUMENTS, "a"), 12));
    rows.add(new Row("JSON body", bytes("CONTAINS", JSON, "a"), 20));
    rows.add(new Row("regex", regex(path()), 3));
    rows.add(new Row("size", size(path(), Looks.NONE), 1));
    rows.add(
        new Row(
            "two transformations",
            size(path(), transformation(0, "LOWERCASE"), transformation(1, "URL_DECODE")),
            21));
    rows.add(new Row("SQL injection, low", sqli(path(), "LOW"), 20));
    rows.add(new Row("SQL injection, high", sqli(path(), "HIGH"), 30));
    rows.add(new Row("SQL injection in JSON", sqli(JSON, "LOW"), 40));
    rows.add(new Row("scripts", xss(path()), 40));
    rows.add(new Row("scripts in all arguments", xss(ARGUMENTS), 50));
    rows.add(new Row("country", country, 1));
    rows.add(new Row("label", Looks.label("LABEL", "a"), 1));
    rows.add(
        new Row(
            "autonomous system",
            Statement.builder().asnMatchStatement(a -> a.asnList(64500L)).build(),
            1));
    rows.add(new Row("not", Looks.not(country), 1));
    rows.add(new Row("and", Looks.and(country, xss(path())), 41));
    rows.add(new Row("or", Looks.or(country, regex(path())), 4));
    rows.add(
        new Row(
            "rate by address",
            Statement.builder()
                .rateBasedStatement(r -> r.limit(10L).aggregateKeyType("IP"))
                .build(),
            2));
    rows.add(
        new Row(
            "rate by two keys, scoped down",
            Statement.builder()
                .rateBasedStatement(
                    r ->
                        r.limit(10L)
                            .aggregateKeyType("CUSTOM_KEYS")
                            .scopeDownStatement(country)
                            .customKeys(k -> k.ip(i -> {}), k -> k.httpMethod(m -> {})))
                .build(),
            63));
    return rows;
  }

  @TestFactory
  Stream<DynamicTest> each_statement_costs_what_the_guide_says() {
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name() + " costs " + row.wcu(),
                    () -> {
                      try (FakeAws aws = FakeAws.create()) {
                        assertThat(cost(aws.client(Wafv2Client.class), row.statement()))
                            .isEqualTo(row.wcu());
                      }
                    }));
  }

  @Test
  void sets_groups_and_labels_cost_too() {
    try (FakeAws aws = FakeAws.create()) {
      Wafv2Client waf = aws.client(Wafv2Client.class);
      String addresses =
          waf.createIPSet(
                  b -> b.name("s").scope(Scope.REGIONAL).ipAddressVersion("IPV4").addresses())
              .summary()
              .arn();
      assertThat(
              cost(waf, Statement.builder().ipSetReferenceStatement(i -> i.arn(addresses)).build()))
          .isEqualTo(1);
      assertThat(
              cost(
                  waf,
                  Statement.builder()
                      .ipSetReferenceStatement(
                          i ->
                              i.arn(addresses)
                                  .ipSetForwardedIPConfig(
                                      f ->
                                          f.headerName("X-Forwarded-For")
                                              .position("ANY")
                                              .fallbackBehavior("MATCH")))
                      .build()))
          .isEqualTo(5);
      String patterns =
          waf.createRegexPatternSet(
                  b ->
                      b.name("p")
                          .scope(Scope.REGIONAL)
                          .regularExpressionList(r -> r.regexString("a")))
              .summary()
              .arn();
      assertThat(
              cost(
                  waf,
                  Statement.builder()
                      .regexPatternSetReferenceStatement(
                          r -> r.arn(patterns).fieldToMatch(path()).textTransformations(Looks.NONE))
                      .build()))
          .isEqualTo(25);
      Rule labelled =
          rule("one", 0, block(), bytes("EXACTLY", path(), "/")).toBuilder()
              .ruleLabels(
                  Stream.of("a", "b", "c", "d", "e")
                      .map(name -> Label.builder().name(name).build())
                      .toList())
              .build();
      assertThat(waf.checkCapacity(b -> b.scope(Scope.REGIONAL).rules(labelled)).capacity())
          .isEqualTo(3);
    }
  }

  @Test
  void a_web_acl_holds_five_thousand_units() {
    try (FakeAws aws = FakeAws.create()) {
      Wafv2Client waf = aws.client(Wafv2Client.class);
      String[] groups = new String[3];
      for (int i = 0; i < 3; i++) {
        String name = "g" + i;
        long capacity = i == 2 ? 2001L : 1500L;
        groups[i] =
            waf.createRuleGroup(
                    b ->
                        b.name(name)
                            .scope(Scope.REGIONAL)
                            .capacity(capacity)
                            .visibilityConfig(METRICS))
                .summary()
                .arn();
      }
      Rule[] uses = new Rule[3];
      for (int i = 0; i < 3; i++) {
        String arn = groups[i];
        uses[i] =
            Rule.builder()
                .name("use" + i)
                .priority(i)
                .overrideAction(o -> o.none(n -> {}))
                .visibilityConfig(METRICS)
                .statement(s -> s.ruleGroupReferenceStatement(g -> g.arn(arn)))
                .build();
      }
      assertThatExceptionOfType(WafLimitsExceededException.class)
          .isThrownBy(() -> WebAcls.create(waf, "full", uses));
      WebAcls.create(waf, "fits", uses[0], uses[1]);
      assertThat(
              waf.getWebACL(
                      b ->
                          b.arn(
                              waf.listWebACLs(l -> l.scope(Scope.REGIONAL)).webACLs().get(0).arn()))
                  .webACL()
                  .capacity())
          .isEqualTo(3000);
    }
  }
}
