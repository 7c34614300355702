package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.link.WebFirewall.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.wafv2.model.Label;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatement;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatementCustomKey;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.Statement;

/** Rate-based rules, exact to the request. */
class LimiterTest {
  private final FakeAws aws = FakeAws.create();
  private final GuardedStage stage = new GuardedStage(aws);

  @AfterEach
  void close() {
    aws.close();
  }

  private static Statement rate(Consumer<RateBasedStatement.Builder> more) {
    return Statement.builder()
        .rateBasedStatement(RateBasedStatement.builder().limit(10L).applyMutation(more).build())
        .build();
  }

  /** Against a list of the times of all requests of each address. */
  @ParameterizedTest
  @ValueSource(longs = {60, 120, 300, 600})
  void each_request_is_counted_in_its_window(long window) {
    stage.protect(
        rule("rate", 0, block(), rate(r -> r.aggregateKeyType("IP").evaluationWindowSec(window))));
    Random random = new Random(window);
    Map<String, List<Long>> seen = new HashMap<>();
    int stopped = 0;
    for (int i = 0; i < 1500; i++) {
      if (random.nextInt(3) == 0) {
        aws.clock().advance(Duration.ofSeconds(random.nextInt((int) window / 8)));
      }
      String address = "198.51.100." + random.nextInt(3);
      long now = aws.clock().instant().getEpochSecond();
      List<Long> times = seen.computeIfAbsent(address, a -> new ArrayList<>());
      times.add(now);
      boolean expected = times.stream().filter(at -> at > now - window).count() > 10;
      stopped += expected ? 1 : 0;
      assertThat(stage.ask("/", address, null, r -> {}) instanceof Verdict.Stopped)
          .as("request %s", i)
          .isEqualTo(expected);
    }
    assertThat(stopped).isBetween(50, 1450);
  }

  private int untilStopped(Consumer<io.cloudfakes.protocol.OutgoingRequest.Builder> request) {
    for (int i = 1; i <= 50; i++) {
      if (stage.stops("/shop?user=a", request)) {
        return i;
      }
    }
    return -1;
  }

  private void keys(Consumer<RateBasedStatementCustomKey.Builder> key) {
    stage.protect(
        rule(
            "rate",
            0,
            block(),
            rate(
                r ->
                    r.aggregateKeyType("CUSTOM_KEYS")
                        .forwardedIPConfig(
                            f -> f.headerName("X-Forwarded-For").fallbackBehavior("NO_MATCH"))
                        .customKeys(
                            RateBasedStatementCustomKey.builder().applyMutation(key).build(),
                            RateBasedStatementCustomKey.builder().httpMethod(m -> {}).build()))));
  }

  /** Eleven of one value are one too many; others are counted apart, or not at all. */
  private void counts(
      Consumer<io.cloudfakes.protocol.OutgoingRequest.Builder> one,
      Consumer<io.cloudfakes.protocol.OutgoingRequest.Builder> other) {
    assertThat(untilStopped(one)).isEqualTo(11);
    assertThat(stage.stops("/shop?user=a", other)).isFalse();
    assertThat(stage.stops("/shop?user=a", one.andThen(r -> r.method("PUT")))).isFalse();
  }

  @Test
  void by_header() {
    keys(
        k ->
            k.header(
                h -> h.name("X-Key").textTransformations(t -> t.priority(0).type("LOWERCASE"))));
    counts(r -> r.header("x-key", "A"), r -> r.header("x-key", "b"));
    assertThat(stage.stops("/", r -> r.header("x-key", "a"))).as("once in lower case").isTrue();
    for (int i = 0; i < 20; i++) {
      assertThat(stage.stops("/")).as("without the header").isFalse();
    }
  }

  @Test
  void by_cookie() {
    keys(k -> k.cookie(c -> c.name("session").textTransformations(Looks.NONE)));
    counts(r -> r.header("Cookie", "x=1; session=a"), r -> r.header("Cookie", "x=1; session=b"));
  }

  @Test
  void by_query_argument() {
    keys(k -> k.queryArgument(q -> q.name("USER").textTransformations(Looks.NONE)));
    assertThat(untilStopped(r -> {})).isEqualTo(11);
    assertThat(stage.stops("/shop?user=b")).isFalse();
    assertThat(stage.stops("/elsewhere?x=1&user=a")).isTrue();
  }

  @Test
  void by_query_string() {
    keys(k -> k.queryString(q -> q.textTransformations(Looks.NONE)));
    assertThat(untilStopped(r -> {})).isEqualTo(11);
    assertThat(stage.stops("/shop?user=a&x=1")).isFalse();
  }

  @Test
  void by_path() {
    keys(k -> k.uriPath(q -> q.textTransformations(Looks.NONE)));
    assertThat(untilStopped(r -> {})).isEqualTo(11);
    assertThat(stage.stops("/shop/x?user=a")).isFalse();
    assertThat(stage.stops("/shop?user=b")).isTrue();
  }

  @Test
  void by_address_and_method() {
    keys(k -> k.ip(i -> {}));
    assertThat(untilStopped(r -> {})).isEqualTo(11);
    assertThat(stage.ask("/", "192.0.2.1", null, r -> {})).isInstanceOf(Verdict.Allowed.class);
    assertThat(stage.stops("/", r -> r.method("PUT"))).isFalse();
  }

  @Test
  void by_forwarded_address_and_method() {
    keys(k -> k.forwardedIP(i -> {}));
    counts(
        r -> r.header("X-Forwarded-For", "192.0.2.1, 10.0.0.1"),
        r -> r.header("X-Forwarded-For", "192.0.2.2, 10.0.0.1"));
    for (int i = 0; i < 20; i++) {
      assertThat(stage.stops("/", r -> r.header("X-Forwarded-For", "unknown"))).isFalse();
    }
  }

  @Test
  void by_autonomous_system() {
    aws.fake(FakeWaf.class).know(Network.of("198.51.100.0/24").ofAsn(64500));
    keys(k -> k.asn(a -> {}));
    for (int i = 0; i < 10; i++) {
      String address = "198.51.100." + i;
      assertThat(stage.stops("/", r -> r.header("X-Forwarded-For", address))).isFalse();
    }
    assertThat(stage.stops("/", r -> r.header("X-Forwarded-For", "198.51.100.99"))).isTrue();
    assertThat(stage.stops("/", r -> r.header("X-Forwarded-For", "192.0.2.1"))).isFalse();
  }

  /** Counts by labels of the namespace {@code kind}, after one that such queries get. */
  private void byKinds(String query, String label) {
    RuleAction count = RuleAction.builder().count(c -> {}).build();
    stage.protect(
        rule("mark", 0, count, Looks.bytes("CONTAINS", Looks.query(), query)).toBuilder()
            .ruleLabels(Label.builder().name(label).build())
            .build(),
        rule(
            "rate",
            1,
            block(),
            rate(
                r ->
                    r.aggregateKeyType("CUSTOM_KEYS")
                        .customKeys(
                            k ->
                                k.labelNamespace(
                                    l -> l.namespace("awswaf:123456789012:webacl:shop:kind:"))))));
  }

  @Test
  void by_label() {
    byKinds("vip", "kind:vip");
    for (int i = 0; i < 10; i++) {
      assertThat(stage.stops("/?vip")).isFalse();
      assertThat(stage.stops("/")).isFalse();
    }
    assertThat(stage.stops("/?vip")).isTrue();
    assertThat(stage.stops("/")).as("without such a label").isFalse();
  }

  @Test
  void labels_of_other_namespaces_are_not_counted_by() {
    byKinds("marked", "kinds:marked");
    for (int i = 0; i < 20; i++) {
      assertThat(stage.stops("/?marked")).isFalse();
    }
  }

  @Test
  void a_constant_counts_what_is_in_its_scope() {
    stage.protect(
        rule(
            "rate",
            0,
            block(),
            rate(
                r ->
                    r.aggregateKeyType("CONSTANT")
                        .scopeDownStatement(Looks.bytes("STARTS_WITH", Looks.path(), "/login")))));
    for (int i = 0; i < 10; i++) {
      assertThat(stage.ask("/login", "198.51.100." + i, null, r -> {}))
          .isInstanceOf(Verdict.Allowed.class);
    }
    assertThat(stage.ask("/login", "198.51.100.77", null, r -> {}))
        .isInstanceOf(Verdict.Stopped.class);
    assertThat(stage.stops("/shop")).isFalse();
  }

  @Test
  void an_address_that_is_none_matches_where_the_rule_says_so() {
    stage.protect(
        rule(
            "rate",
            0,
            block(),
            rate(
                r ->
                    r.aggregateKeyType("FORWARDED_IP")
                        .forwardedIPConfig(
                            f -> f.headerName("X-Forwarded-For").fallbackBehavior("MATCH")))));
    assertThat(stage.stops("/", r -> r.header("X-Forwarded-For", "nobody"))).isTrue();
    assertThat(stage.stops("/", r -> r.header("X-Forwarded-For", "192.0.2.1"))).isFalse();
    assertThat(stage.stops("/")).isFalse();
  }
}
