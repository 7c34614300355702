package io.cloudfakes.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimersTest {
  private static final Instant T = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void order_is_by_due_time_then_by_scheduling() {
    Timers<String> timers =
        Timers.<String>none()
            .schedule(T.plusSeconds(2), "x", "second")
            .schedule(T.plusSeconds(1), "y", "first")
            .schedule(T.plusSeconds(2), "z", "third");
    assertThat(timers.nextDue()).isEqualTo(T.plusSeconds(1));
    assertThat(timers.dueBy(T.plusSeconds(2)))
        .extracting(Timers.Timer::what)
        .containsExactly("first", "second", "third");
    assertThat(timers.dueBy(T)).isEmpty();
  }

  @Test
  void a_key_is_scheduled_once_and_can_be_cancelled() {
    Timers<String> timers =
        Timers.<String>none().schedule(T, "k", "old").schedule(T.plusSeconds(9), "k", "new");
    assertThat(timers.size()).isEqualTo(1);
    assertThat(timers.nextDue()).isEqualTo(T.plusSeconds(9));
    assertThat(timers.cancel("k").nextDue()).isNull();
    assertThat(timers.cancel("unknown")).isEqualTo(timers);
  }

  @Test
  void it_is_a_value() {
    Timers<String> one = Timers.<String>none().schedule(T, "k", "v");
    Timers<String> same = Timers.<String>none().schedule(T, "k", "v");
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    one.cancel("k");
    assertThat(one.size()).isEqualTo(1);
  }
}
