package io.cloudfakes.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A world's only clock. It stands still but for {@link #advance}, {@link #set}, and one millisecond
 * for every call to AWS, so that stamps are distinct and ordered. What falls due on the way is done
 * inside the move, in order of due time, on the mover's thread.
 *
 * <p>It reaches from 1677 to 2262, in nanoseconds.
 */
public final class FakeClock extends Clock {
  private static final long TICK = 1_000_000L;

  private final AtomicLong nanos;
  private final List<Scheduled> scheduled = new CopyOnWriteArrayList<>();
  private final ReentrantLock moving = new ReentrantLock();

  public FakeClock(Instant start) {
    this.nanos = new AtomicLong(Scheduled.nanos(start));
  }

  /**
   * Has what falls due in {@code things} done as the clock moves; ties go to what was attached
   * first.
   */
  public void attach(Scheduled things) {
    scheduled.add(things);
  }

  @Override
  public Instant instant() {
    return instantOf(nanos.get());
  }

  @Override
  public long millis() {
    return Math.floorDiv(nanos.get(), 1_000_000L);
  }

  /**
   * Moves time on, doing everything that falls due on the way.
   *
   * @throws IllegalArgumentException when the duration is negative: use {@link #set} to go back
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          "advance(" + duration + ") would go back in time; use set(instant) for that");
    }
    moving.lock();
    try {
      runTo(Math.addExact(nanos.get(), duration.toNanos()));
    } finally {
      moving.unlock();
    }
  }

  /** Sets the time. Forward, everything due on the way is done; backward, nothing is undone. */
  public void set(Instant instant) {
    moving.lock();
    try {
      long target = Scheduled.nanos(instant);
      if (target >= nanos.get()) {
        runTo(target);
      } else {
        nanos.set(target);
      }
    } finally {
      moving.unlock();
    }
  }

  /**
   * Moves on by the millisecond that one call takes, and gives the new time. For the pipeline.
   *
   * <p>What falls due is done at once, unless a move is under way: that move then does it.
   */
  public Instant tick() {
    long now = nanos.addAndGet(TICK);
    if (nextDue() <= now && !moving.isHeldByCurrentThread() && moving.tryLock()) {
      try {
        runTo(now);
      } finally {
        moving.unlock();
      }
    }
    return instantOf(now);
  }

  private void runTo(long target) {
    for (Scheduled next = next(target); next != null; next = next(target)) {
      long due = next.nextDue();
      nanos.accumulateAndGet(due, Math::max);
      next.fire(instantOf(due));
      if (next.nextDue() <= due) {
        throw new IllegalStateException(
            next + " did what was due at " + instantOf(due) + " and says that it still is");
      }
    }
    nanos.accumulateAndGet(target, Math::max);
  }

  /** Whose turn is next among what is due by the target, or by now if calls moved time past it. */
  private @Nullable Scheduled next(long target) {
    Scheduled first = null;
    long earliest = Math.max(target, nanos.get());
    for (Scheduled candidate : scheduled) {
      long due = candidate.nextDue();
      if (due < earliest || (due == earliest && first == null)) {
        first = candidate;
        earliest = due;
      }
    }
    return first;
  }

  private long nextDue() {
    long earliest = Scheduled.NEVER;
    for (Scheduled candidate : scheduled) {
      earliest = Math.min(earliest, candidate.nextDue());
    }
    return earliest;
  }

  private static Instant instantOf(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** The same clock seen in another zone: it moves with this one. */
  @Override
  public Clock withZone(ZoneId zone) {
    return new Zoned(this, zone);
  }

  @Override
  public String toString() {
    return "FakeClock[" + instant() + "]";
  }

  private static final class Zoned extends Clock {
    private final FakeClock clock;
    private final ZoneId zone;

    Zoned(FakeClock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Zoned(clock, other);
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }
  }
}
