package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.protocol.Bytes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.Statement;

/** Which texts the statements against SQL injection and scripts stop, and which pass. */
class InjectionTest {
  private final FakeAws aws = FakeAws.create();
  private final GuardedStage stage = new GuardedStage(aws);

  @AfterEach
  void close() {
    aws.close();
  }

  private Rule injection(String sensitivity) {
    return rule(
        "sqli",
        0,
        block(),
        Statement.builder()
            .sqliMatchStatement(
                s ->
                    s.fieldToMatch(f -> f.allQueryArguments(a -> {}))
                        .sensitivityLevel(sensitivity)
                        .textTransformations(t -> t.priority(0).type("URL_DECODE")))
            .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1' OR '1'='1",
        "1 OR 1=1",
        "admin'--",
        "x' UNION SELECT password FROM users--",
        "1; DROP TABLE users",
        "1 AND SLEEP(5)",
        "1' AND (SELECT COUNT(*) FROM users) > 0--",
        "1\" or \"a\"=\"a",
        "1) or (1=1",
        "1/**/UNION/**/ALL/**/SELECT/**/1",
      })
  void sql_injection_is_stopped(String attack) {
    stage.protect(injection("LOW"));
    assertThat(stage.stops("/?id=" + URLEncoder.encode(attack, StandardCharsets.UTF_8))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cats and dogs",
        "O'Brien",
        "5 or 6 apples",
        "rock 'n' roll",
        "select a seat",
        "3-4 weeks",
        "it's 7 o'clock",
        "user@example.com",
        "#1 in town",
        "50% off; call now",
      })
  void ordinary_texts_pass(String text) {
    stage.protect(injection("LOW"));
    assertThat(stage.stops("/?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>alert(1)</script>       | true",
        "<img src=x onerror=alert(1)>    | true",
        "\" onfocus=alert(1) x=\"        | true",
        "javascript:alert(1)             | true",
        "<svg/onload=alert(1)>           | true",
        "<iframe src=//evil.example>     | true",
        "a < b and c > d                 | false",
        "<b>bold</b>                     | false",
        "on sale = 5                     | false",
      })
  void scripts_are_stopped(String text, boolean stopped) {
    stage.protect(
        rule(
            "xss",
            0,
            block(),
            Statement.builder()
                .xssMatchStatement(
                    x ->
                        x.fieldToMatch(f -> f.body(b -> {}))
                            .textTransformations(t -> t.priority(0).type("NONE")))
                .build()));
    assertThat(stage.stops("/", r -> r.body(Bytes.utf8(text)))).isEqualTo(stopped);
  }
}
