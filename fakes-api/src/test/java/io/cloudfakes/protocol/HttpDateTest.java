package io.cloudfakes.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HttpDateTest {
  private static final DateTimeFormatter JDK =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  @Test
  void is_written_as_rfc_9110_says() {
    assertThat(HttpDate.of(Instant.parse("1994-11-06T08:49:37.999Z")))
        .isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
  }

  @Test
  void is_what_the_jdk_writes_for_any_time() {
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      Instant time = Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 300_000_000_000L), 5);
      assertThat(HttpDate.of(time)).isEqualTo(JDK.format(time));
    }
  }
}
