package io.cloudfakes.s3.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.seed.Ids;
import io.cloudfakes.seed.Seed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UploadIdsTest {
  private static final Ids IDS = new Ids(new Seed(1), 2);

  private static String id(String key, String at) {
    return UploadIds.of(key, Instant.parse(at), IDS);
  }

  @Test
  void an_id_tells_when_its_upload_was_begun_to_who_knows_the_key() {
    for (String at : new String[] {"2026-03-01T12:00:00.001Z", "1969-01-01T00:00:00Z"}) {
      String id = id("film", at);
      assertThat(id).hasSize(128).matches("[0-9A-Za-z]+");
      assertThat(UploadIds.initiated("film", id)).isEqualTo(Instant.parse(at));
      assertThat(UploadIds.initiated("other", id)).isNull();
    }
    assertThat(UploadIds.initiated("film", "nonsense")).isNull();
    assertThat(UploadIds.initiated("film", "-".repeat(128))).isNull();
  }

  @Test
  void the_order_of_ids_is_that_of_time() {
    assertThat(id("film", "1969-12-31T23:59:59.999Z"))
        .isLessThan(id("film", "1970-01-01T00:00:00Z"))
        .isLessThan(id("film", "2026-03-01T12:00:00Z"));
    assertThat(id("film", "2026-03-01T12:00:00Z"))
        .isLessThan(id("film", "2026-03-01T12:00:00.001Z"));
  }
}
