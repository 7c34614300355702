package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.protocol.Bytes;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.JsonBody;
import software.amazon.awssdk.services.wafv2.model.Rule;

/** Which keys and values of a body in JSON are looked at: the examples of the WAF guide. */
class JsonBodiesTest {
  private static final String GUIDE = "{\"a\":{\"c\":\"d\",\"b\":{\"e\":{\"f\":\"g\"}}}}";

  private final FakeAws aws = FakeAws.create();
  private final GuardedStage stage = new GuardedStage(aws);

  @AfterEach
  void close() {
    aws.close();
  }

  private static FieldToMatch json(Consumer<JsonBody.Builder> more) {
    return FieldToMatch.builder()
        .jsonBody(j -> j.matchPattern(p -> p.all(a -> {})).matchScope("ALL").applyMutation(more))
        .build();
  }

  /** A rule that stops what has that text among what is looked at. */
  private static Rule exactly(String text, Consumer<JsonBody.Builder> more) {
    return rule("one", 0, block(), Looks.bytes("EXACTLY", json(more), text));
  }

  private boolean stops(String body) {
    return stage.stops("/", r -> r.method("POST").body(Bytes.utf8(body)));
  }

  @ParameterizedTest
  @CsvSource({
    "ALL, e, true", "ALL, f, true", "ALL, g, true", "ALL, b, false", "ALL, a, false",
    "ALL, c, false", "ALL, d, false", "KEY, e, true", "KEY, f, true", "KEY, g, false",
    "KEY, b, false", "VALUE, g, true", "VALUE, e, false", "VALUE, d, false"
  })
  void below_an_included_path(String scope, String text, boolean looked) {
    stage.protect(
        exactly(text, j -> j.matchPattern(p -> p.includedPaths("/a/b")).matchScope(scope)));
    assertThat(stops(GUIDE)).isEqualTo(looked);
  }

  @Test
  void a_path_does_not_include_its_namesakes() {
    stage.protect(exactly("x", j -> j.matchPattern(p -> p.includedPaths("/a/b", "/l/1", "/m~1n"))));
    assertThat(stops("{\"a\":{\"bc\":\"x\"},\"l\":[\"x\",\"y\"],\"m\":{\"n\":\"x\"}}")).isFalse();
    assertThat(stops("{\"l\":[\"y\",\"x\"]}")).isTrue();
    assertThat(stops("{\"m/n\":\"x\"}")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"key1\":\"value1\"\"key2\":\"value2\"}",
        "{\"key1\":\"value1\",\"key2\"\"value2\"}",
        "{\"key1\"::\"value1\",\"key2\"\"value2\"}"
      })
  void a_missing_comma_and_missing_or_extra_colons_are_passed_over(String body) {
    stage.protect(exactly("value2", j -> j.invalidFallbackBehavior("NO_MATCH")));
    assertThat(stops(body)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "\"text\"",
        "7",
        "{\"a\":\"cut",
        "[1,2",
        "[1 2]",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\":01}",
        "{a:1}",
        "{} {}",
        "[\"\\q\"]",
        "[\"\u0001\"]",
        "[\"\\u00g0\"]",
        "{",
        "{\"a\"}"
      })
  void what_cannot_be_read_is_handled_by_the_fallback(String body) {
    stage.protect(exactly("none", j -> j.invalidFallbackBehavior("MATCH")));
    assertThat(stops(body)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        " [ { \"a\" : [ ] , \"b\" : { } } , -1.5e+3 , true , null ] ",
        "{\"a\":{\"x\":1},\"b\":{\"x\":2}}",
        "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"]"
      })
  void what_can_be_read_needs_no_fallback(String body) {
    stage.protect(exactly("none", j -> j.invalidFallbackBehavior("MATCH")));
    assertThat(stops(body)).isFalse();
  }

  @Test
  void a_request_without_a_body_has_nothing_to_look_at() {
    stage.protect(exactly("none", j -> j.invalidFallbackBehavior("MATCH")));
    assertThat(stage.stops("/")).isFalse();
  }

  @Test
  void escapes_are_decoded_before_the_look() {
    stage.protect(exactly("a\"/é\uD83D\uDE00", j -> {}));
    assertThat(stops("[\"\\u0061\\\"\\/\\u00e9\\ud83d\\ude00\"]")).isTrue();
    assertThat(stops("[\"a\\\"/é\uD83D\uDE00\"]")).isTrue();
  }

  @Test
  void what_is_deeper_than_any_reader_goes_is_no_failure_of_the_server() {
    stage.protect(exactly("none", j -> j.invalidFallbackBehavior("MATCH")));
    for (String open : List.of("[", "{\"a\":")) {
      assertThat(stops(open.repeat(16_000 / open.length()))).isTrue();
    }
  }
}
