package io.cloudfakes.internal;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.clock.Scheduled;
import io.cloudfakes.clock.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The calls of a world whose clients have given up and whose effects are still to come: at a
 * virtual time, or after another call.
 */
final class LateEffects implements Scheduled {
  private final World world;
  private final List<Late> afterNextCall = new ArrayList<>();
  private Timers<Late> timed = Timers.none();
  private long added;
  private volatile long nextDue = NEVER;
  private volatile boolean waiting;

  /** One call, and what is left of it to be done. */
  private record Late(ActiveCall call, Consumer<ActiveCall> rest) {
    Late in(World fork) {
      return new Late(call.in(fork), rest);
    }
  }

  LateEffects(World world) {
    this.world = world;
  }

  /**
   * Has the rest of a call done later.
   *
   * @param after zero for when another call has been answered
   */
  synchronized void add(ActiveCall call, Duration after, Consumer<ActiveCall> rest) {
    Late late = new Late(call.again(world.clock().instant()), rest);
    if (after.isZero()) {
      afterNextCall.add(late);
    } else {
      added++;
      timed = timed.schedule(world.clock().instant().plus(after), "late effect " + added, late);
    }
    note();
  }

  /** Does what waited for that call to be answered. */
  void answered(ActiveCall call) {
    if (!waiting || call.depth > 0) {
      return;
    }
    List<Late> ready = new ArrayList<>();
    synchronized (this) {
      for (Late late : afterNextCall) {
        if (!call.isAttemptOf(late.call())) {
          ready.add(late);
        }
      }
      afterNextCall.removeAll(ready);
      note();
    }
    ready.forEach(this::land);
  }

  /** Takes over what is under way in another world, whose requests reach both. For forks. */
  void copyFrom(LateEffects other) {
    synchronized (other) {
      synchronized (this) {
        other.afterNextCall.forEach(late -> afterNextCall.add(late.in(world)));
        for (Timers.Timer<Late> timer : other.timed.dueBy(Instant.MAX)) {
          timed = timed.schedule(timer.due(), timer.key(), timer.what().in(world));
        }
        added = other.added;
        note();
      }
    }
  }

  synchronized void clear() {
    afterNextCall.clear();
    timed = Timers.none();
    note();
  }

  @Override
  public long nextDue() {
    return nextDue;
  }

  @Override
  public void fire(Instant due) {
    List<Timers.Timer<Late>> ready;
    synchronized (this) {
      ready = timed.dueBy(due);
      ready.forEach(timer -> timed = timed.cancel(timer.key()));
      note();
    }
    ready.forEach(timer -> land(timer.what()));
  }

  private void note() {
    Instant due = timed.nextDue();
    nextDue = due == null ? NEVER : Scheduled.nanos(due);
    waiting = !afterNextCall.isEmpty();
  }

  private void land(Late late) {
    ActiveCall call = late.call().again(world.clock().instant());
    ActiveCall first = call.first();
    ActiveCall outer = world.enter(call);
    try {
      late.rest().accept(call);
      world.deliveries().accept(call.deliveries);
      first.landed(call, "took effect");
    } catch (AwsErrorException refusal) {
      first.landed(call, "was refused with " + refusal.error().code());
    } finally {
      world.leave(outer);
    }
  }

  @Override
  public String toString() {
    return "the late effects";
  }
}
