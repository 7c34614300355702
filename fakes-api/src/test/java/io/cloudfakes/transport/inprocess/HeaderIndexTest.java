package io.cloudfakes.transport.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class HeaderIndexTest {
  private final HeaderIndex<String> index = new HeaderIndex<>();

  @Test
  void finds_a_name_in_any_case() {
    index.add("X-Amz-Date", "today");
    assertThat(index.get("x-amz-date")).isEqualTo("today");
    assertThat(index.get("X-AMZ-DATE")).isEqualTo("today");
  }

  @Test
  void finds_nothing_under_a_name_that_only_hashes_alike() {
    index.add("x-amz-date", "today");
    assertThat(index.get("x-amz-dbte")).isNull();
    assertThat(index.get("")).isNull();
  }

  @Test
  void holds_as_many_as_there_are() {
    for (int i = 0; i < 1000; i++) {
      index.add("x-amz-meta-" + i + "-name", "value " + i);
    }
    for (int i = 0; i < 1000; i++) {
      String name = "x-amz-meta-" + i + "-name";
      assertThat(index.get(name.toUpperCase(Locale.ROOT))).isEqualTo("value " + i);
    }
    assertThat(index.get("x-amz-meta-1000-name")).isNull();
  }
}
