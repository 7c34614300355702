package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.protocol.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.Statement;

/**
 * Which texts the statements against SQL injection and scripts stop, and which pass: well-known
 * attacks, and what people write.
 */
class InjectionTest {
  private final FakeAws aws = FakeAws.create();
  private final GuardedStage stage = new GuardedStage(aws);

  @AfterEach
  void close() {
    aws.close();
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = InjectionTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  static List<String> injections() throws IOException {
    return lines("sql-injection.txt");
  }

  static List<String> scripts() throws IOException {
    return lines("scripts.txt");
  }

  static List<String> benign() throws IOException {
    return lines("benign.txt");
  }

  private static Rule injection(String sensitivity) {
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

  private static Rule script() {
    return rule(
        "xss",
        1,
        block(),
        Statement.builder()
            .xssMatchStatement(x -> x.fieldToMatch(Looks.body()).textTransformations(Looks.NONE))
            .build());
  }

  private boolean stops(String text) {
    return stage.stops("/?id=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("injections")
  void sql_injection_is_stopped(String attack) {
    stage.protect(injection("LOW"));
    assertThat(stops(attack)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void scripts_are_stopped(String attack) {
    stage.protect(script());
    assertThat(stage.stops("/", r -> r.method("POST").body(Bytes.utf8(attack)))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("benign")
  void ordinary_texts_pass(String text) {
    stage.protect(injection("LOW"), script());
    assertThat(stops(text)).isFalse();
    assertThat(stage.stops("/", r -> r.method("POST").body(Bytes.utf8(text)))).isFalse();
  }

  @Test
  void high_sensitivity_stops_what_low_lets_pass() {
    stage.protect(injection("LOW"));
    assertThat(stops("select name from users")).isFalse();
    assertThat(stops("1 and a = b")).isFalse();

    try (FakeAws strict = FakeAws.create()) {
      GuardedStage other = new GuardedStage(strict);
      other.protect(injection("HIGH"));
      assertThat(other.stops("/?id=select+name+from+users")).isTrue();
      assertThat(other.stops("/?id=1+and+a+%3D+b")).isTrue();
    }
  }
}
