package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.Looks.bytes;
import static io.cloudfakes.edge.waf.Looks.path;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.protocol.Bytes;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.Label;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;

/** Sizes, places and words that are just so, just not, and what labels cost. */
class StatementsTest {
  private final FakeAws aws = FakeAws.create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);
  private final GuardedStage stage = new GuardedStage(aws);

  @AfterEach
  void close() {
    aws.close();
  }

  private boolean stops(String body) {
    return stage.stops("/", r -> r.body(Bytes.utf8(body)));
  }

  @ParameterizedTest
  @CsvSource({
    "EQ, false, true, false", "NE, true, false, true", "LE, true, true, false",
    "LT, true, false, false", "GE, false, true, true", "GT, false, false, true"
  })
  void sizes_are_of_bytes(String operator, boolean shorter, boolean same, boolean longer) {
    stage.protect(
        rule(
            "size",
            0,
            block(),
            Statement.builder()
                .sizeConstraintStatement(
                    s ->
                        s.comparisonOperator(operator)
                            .size(4L)
                            .fieldToMatch(Looks.body())
                            .textTransformations(Looks.NONE))
                .build()));
    assertThat(stops("abc")).isEqualTo(shorter);
    assertThat(stops("éé")).isEqualTo(same);
    assertThat(stops("abcde")).isEqualTo(longer);
  }

  @ParameterizedTest
  @CsvSource({
    "EXACTLY, bot, bot, true",
    "EXACTLY, bot, bots, false",
    "STARTS_WITH, bot, bots, true",
    "STARTS_WITH, bot, xbot, false",
    "ENDS_WITH, bot, xbot, true",
    "ENDS_WITH, bot, bots, false",
    "CONTAINS, bot, xbots, true",
    "CONTAINS, bot, b-ot, false",
    "CONTAINS_WORD, bot, bot, true",
    "CONTAINS_WORD, bot, bot;, true",
    "CONTAINS_WORD, bot, ;bot, true",
    "CONTAINS_WORD, bot, -bot;, true",
    "CONTAINS_WORD, bot, bot_, false",
    "CONTAINS_WORD, bot, _bot, false",
    "CONTAINS_WORD, bot, 1bot, false",
    "CONTAINS_WORD, bot, bots, false",
    "CONTAINS_WORD, bot, robot bot, true",
    "CONTAINS_WORD, bot, Bot, false",
    "CONTAINS_WORD, bot, \u00e9bot, true"
  })
  void places_of_texts(String where, String text, String body, boolean stopped) {
    stage.protect(rule("text", 0, block(), bytes(where, Looks.body(), text)));
    assertThat(stops(body)).isEqualTo(stopped);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "4, 2", "5, 3", "9, 3", "10, 4"})
  void each_five_labels_cost_a_unit(int labels, long capacity) {
    assertThat(
            waf.checkCapacity(
                    b ->
                        b.scope(Scope.REGIONAL)
                            .rules(
                                rule("one", 0, block(), bytes("EXACTLY", path(), "/")).toBuilder()
                                    .ruleLabels(
                                        IntStream.range(0, labels)
                                            .mapToObj(i -> Label.builder().name("l" + i).build())
                                            .toList())
                                    .build()))
                .capacity())
        .isEqualTo(capacity);
  }
}
