package io.cloudfakes.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeClockTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final FakeClock clock = new FakeClock(START);
  private final List<String> fired = new ArrayList<>();

  /** Fires at each of the given seconds after the start, and notes it. */
  private final class Bell implements Scheduled {
    private final String name;
    private Timers<String> timers = Timers.none();

    Bell(String name, long... seconds) {
      this.name = name;
      for (long second : seconds) {
        timers = timers.schedule(START.plusSeconds(second), "at " + second, name + second);
      }
    }

    @Override
    public long nextDue() {
      Instant due = timers.nextDue();
      return due == null ? NEVER : Scheduled.nanos(due);
    }

    @Override
    public void fire(Instant due) {
      for (Timers.Timer<String> timer : timers.dueBy(due)) {
        timers = timers.cancel(timer.key());
        fired.add(timer.what() + "@" + Duration.between(START, clock.instant()).toSeconds());
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @Test
  void stands_still_until_it_is_moved() {
    assertThat(clock.instant()).isEqualTo(START).isEqualTo(clock.instant());
    clock.advance(Duration.ofHours(2));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(7200));
    clock.set(Instant.parse("2030-05-05T05:05:05.123456789Z"));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2030-05-05T05:05:05.123456789Z"));
    assertThat(clock.millis()).isEqualTo(clock.instant().toEpochMilli());
  }

  @Test
  void a_call_takes_one_millisecond() {
    assertThat(clock.tick()).isEqualTo(START.plusMillis(1));
    assertThat(clock.tick()).isEqualTo(START.plusMillis(2));
  }

  @Test
  void what_falls_due_is_done_on_the_way_in_order_of_time_then_of_attachment() {
    clock.attach(new Bell("b", 30, 10));
    clock.attach(new Bell("a", 20, 10, 99));
    clock.advance(Duration.ofSeconds(60));
    assertThat(fired).containsExactly("b10@10", "a10@10", "a20@20", "b30@30");
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void a_tick_does_what_is_due_too() {
    clock.attach(new Bell("a", 0));
    clock.tick();
    assertThat(fired).containsExactly("a0@0");
  }

  @Test
  void what_a_timer_makes_due_within_the_move_is_done_in_the_same_move() {
    Scheduled chain =
        new Scheduled() {
          private long due = Scheduled.nanos(START.plusSeconds(1));

          @Override
          public long nextDue() {
            return due;
          }

          @Override
          public void fire(Instant at) {
            fired.add("at " + Duration.between(START, at).toSeconds());
            due = fired.size() < 3 ? Scheduled.nanos(at.plusSeconds(1)) : NEVER;
          }
        };
    clock.attach(chain);
    clock.advance(Duration.ofSeconds(10));
    assertThat(fired).containsExactly("at 1", "at 2", "at 3");
  }

  @Test
  void a_timer_that_makes_calls_does_not_start_other_timers_inside_itself() {
    clock.attach(
        new Scheduled() {
          private long due = Scheduled.nanos(START.plusSeconds(1));

          @Override
          public long nextDue() {
            return due;
          }

          @Override
          public void fire(Instant at) {
            due = NEVER;
            fired.add("begin");
            for (int i = 0; i < 2000; i++) {
              clock.tick();
            }
            fired.add("end");
          }
        });
    clock.attach(new Bell("b", 2));
    clock.advance(Duration.ofSeconds(1));
    assertThat(fired).containsExactly("begin", "end", "b2@3");
  }

  @Test
  void going_back_needs_set_and_undoes_nothing() {
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set(instant)");
    clock.set(START.minusSeconds(5));
    assertThat(clock.instant()).isEqualTo(START.minusSeconds(5));
  }

  @Test
  void a_timer_that_never_gets_done_is_a_defect_and_not_an_endless_loop() {
    clock.attach(
        new Scheduled() {
          @Override
          public long nextDue() {
            return Scheduled.nanos(START);
          }

          @Override
          public void fire(Instant due) {}

          @Override
          public String toString() {
            return "stuck";
          }
        });
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("stuck");
  }

  @Test
  void another_zone_sees_the_same_time() {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    java.time.Clock there = clock.withZone(tokyo);
    clock.advance(Duration.ofDays(1));
    assertThat(there.instant()).isEqualTo(clock.instant());
    assertThat(there.getZone()).isEqualTo(tokyo);
  }
}
