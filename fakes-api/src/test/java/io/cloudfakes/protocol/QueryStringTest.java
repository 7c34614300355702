package io.cloudfakes.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStringTest {
  @Test
  void nothing_is_no_parameter() {
    assertThat(QueryString.parse("")).isEmpty();
    assertThat(QueryString.parse("&&")).isEmpty();
  }

  @Test
  void order_is_kept_and_values_of_one_name_come_together() {
    assertThat(QueryString.parse("b=1&a&b=2&=x&a=&c=d=e"))
        .containsExactly(
            Map.entry("b", List.of("1", "2")),
            Map.entry("a", List.of("", "")),
            Map.entry("", List.of("x")),
            Map.entry("c", List.of("d=e")));
  }

  @ParameterizedTest
  @CsvSource({
    "a+b,a b",
    "a%2Bb,a+b",
    "%E2%82%AC,€",
    "%e2%82%ac,€",
    "\u00e2\u0082\u00ac,€",
    "100%,100%",
    "%4,%4",
    "%zz,%zz",
    "%41%,A%",
    "plain,plain"
  })
  void encoding_is_taken_off_as_utf_8(String raw, String decoded) {
    assertThat(QueryString.decode(raw)).isEqualTo(decoded);
  }

  @Test
  void a_byte_at_the_very_end_is_decoded() {
    assertThat(QueryString.parse("a=%41")).containsExactly(Map.entry("a", List.of("A")));
  }
}
