package io.cloudfakes.clock;

import java.time.Instant;

/**
 * Something that has things to do at virtual times; a {@link FakeClock} asks it whenever it moves.
 */
public interface Scheduled {
  /** What {@link #nextDue()} gives when nothing is due. */
  long NEVER = Long.MAX_VALUE;

  /**
   * When the next thing is due, in nanoseconds since 1970; asked at every call, so keep it a field.
   */
  long nextDue();

  /** Does what is due at that time. Afterwards {@link #nextDue()} lies beyond it. */
  void fire(Instant due);

  /** An instant as {@link #nextDue()} gives it. */
  static long nanos(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
  }
}
