package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.protocol.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.WafInvalidParameterException;

/** Regular expressions are PCRE's, without what the WAF guide says is not supported. */
class RegularExpressionsTest {
  private final FakeAws aws = FakeAws.create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private static Statement regex(String pattern) {
    return Statement.builder()
        .regexMatchStatement(
            r -> r.regexString(pattern).fieldToMatch(Looks.body()).textTransformations(Looks.NONE))
        .build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a)\\1",
        "(?<n>a)\\k<n>",
        "(?R)",
        "(a)(?(1)b|c)",
        "a(*SKIP)b",
        "\\C",
        "a\\Rb",
        "a\\Kb",
        "(?C)a",
        "(?>a+)b",
        "a++",
        "a*+",
        "a?+",
        "a{2}+",
        "a{2,}+",
        "a(",
        "[a",
        "a\\",
        "(?1)",
        "[[:nonsense:]]"
      })
  void what_aws_does_not_support_is_refused(String pattern) {
    assertThatExceptionOfType(WafInvalidParameterException.class)
        .isThrownBy(() -> WebAcls.create(waf, "shop", rule("one", 0, block(), regex(pattern))));
    assertThatExceptionOfType(WafInvalidParameterException.class)
        .isThrownBy(
            () ->
                waf.createRegexPatternSet(
                    b ->
                        b.name("p")
                            .scope(Scope.REGIONAL)
                            .regularExpressionList(r -> r.regexString(pattern))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A brace that begins no quantifier is a brace; Log4Shell is often written so.
        "\\${jndi:      | x${jndi:ldap   | x$jndi:",
        "a{,2}          | a{,2}          | aa",
        "^a{2,3}$       | aaa            | aaaa",
        "^a{2}?b        | aab            | ab",
        "^a+?b+$        | aabb           | aab1",
        "^[[:alpha:]]+$ | abc            | :al1",
        "^[^[:digit:]x]$| a              | 7",
        "^[a[b]+$       | a[b            | c",
        "^[a&&b]+$      | a&b            | ab-",
        "^[]a]+$        | ]a             | b",
        "^[\\d+]+$      | 1+2            | 1-2",
        "^\\Qa+b*\\E$   | a+b*           | aab",
        "(?i)^Union$    | uNION          | unions",
        "^caf\u00e9?$   | caf\u00e9      | cafe\u00e9",
        "(?=.*x)^a      | ax             | a",
      })
  void what_aws_supports_means_what_it_means_in_pcre(String pattern, String text, String other) {
    GuardedStage stage = new GuardedStage(aws);
    stage.protect(rule("one", 0, block(), regex(pattern)));
    assertThat(stage.stops("/", r -> r.body(Bytes.utf8(text)))).as(text).isTrue();
    assertThat(stage.stops("/", r -> r.body(Bytes.utf8(other)))).as(other).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u00c5b", "a\rb", "a\u2028b"})
  void a_dot_is_each_byte_but_a_line_feed(String text) {
    GuardedStage stage = new GuardedStage(aws);
    stage.protect(rule("one", 0, block(), regex("^a.+b$")));
    assertThat(stage.stops("/", r -> r.body(Bytes.utf8(text)))).isTrue();
    assertThat(stage.stops("/", r -> r.body(Bytes.utf8("a\nb")))).isFalse();
  }
}
