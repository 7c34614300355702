package io.cloudfakes.link;

import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.clock.Scheduled;
import io.cloudfakes.clock.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * A world's events on their way from one service to another. By default each is delivered before
 * the reply to the call that caused it is returned; a test may hold, release, repeat, reorder or
 * delay them.
 */
public final class Deliveries implements Scheduled {
  private static final int REMEMBERED = 10_000;

  private final FakeClock clock;
  private final Links links;
  private final List<Delivery> held = new ArrayList<>();
  private final Deque<Delivered> history = new ArrayDeque<>();
  private Timers<Delivery> delayed = Timers.none();
  private boolean holding;
  private int times = 1;
  private Duration delay = Duration.ZERO;
  private long accepted;
  private volatile long nextDue = NEVER;

  public Deliveries(FakeClock clock, Links links) {
    this.clock = clock;
    this.links = links;
  }

  /** Keeps every event back from here on, until {@link #release()}. */
  public synchronized void hold() {
    holding = true;
  }

  /** Delivers what was held back, in order, and holds nothing back from here on. */
  public void release() {
    List<Delivery> released;
    synchronized (this) {
      holding = false;
      released = List.copyOf(held);
      held.clear();
    }
    released.forEach(this::deliver);
  }

  /** Turns the order of what is held back around: the newest is delivered first. */
  public synchronized void reorder() {
    Collections.reverse(held);
  }

  /**
   * Delivers each event so many times from here on; 1 is the usual, 2 a duplicate.
   *
   * @throws IllegalArgumentException when less than 1
   */
  public synchronized void repeat(int deliveries) {
    if (deliveries < 1) {
      throw new IllegalArgumentException("An event is delivered at least once, not " + deliveries);
    }
    times = deliveries;
  }

  /** Delivers each event that much virtual time after the call that caused it, from here on. */
  public synchronized void delay(Duration duration) {
    delay = duration;
  }

  /** What is held back or delayed, in the order in which it happened. */
  public synchronized List<Delivery> pending() {
    List<Delivery> pending = new ArrayList<>(held);
    delayed.dueBy(Instant.MAX).forEach(timer -> pending.add(timer.what()));
    return pending;
  }

  /** One line for each of the last 10,000 deliveries made, oldest first. */
  public List<String> history() {
    return all().stream().map(Delivered::toString).toList();
  }

  /** The last 10,000 deliveries made, to whatever target, oldest first. */
  public synchronized List<Delivered> all() {
    return List.copyOf(history);
  }

  /**
   * What was delivered to one target, oldest first, of the last 10,000 deliveries made. It makes no
   * difference whether a fake of the target's service is there to take it.
   *
   * @param arn the target's: of a function, a queue, a topic or an event bus
   */
  public List<Delivered> to(String arn) {
    return all().stream().filter(delivered -> delivered.target().equals(arn)).toList();
  }

  /**
   * Takes in events that a commit gave rise to, and delivers them unless told otherwise. For the
   * pipeline.
   */
  public void accept(List<Delivery> events) {
    for (Delivery event : events) {
      if (goesOutNow(event)) {
        deliver(event);
      }
    }
  }

  /** Takes over what another world has under way. For forks. */
  public void copyFrom(Deliveries other) {
    synchronized (other) {
      synchronized (this) {
        held.addAll(other.held);
        delayed = other.delayed;
        holding = other.holding;
        times = other.times;
        delay = other.delay;
        accepted = other.accepted;
        nextDue = other.nextDue;
      }
    }
  }

  /** Forgets everything and delivers as by default. */
  public synchronized void reset() {
    held.clear();
    history.clear();
    delayed = Timers.none();
    holding = false;
    times = 1;
    delay = Duration.ZERO;
    accepted = 0;
    nextDue = NEVER;
  }

  @Override
  public long nextDue() {
    return nextDue;
  }

  @Override
  public void fire(Instant due) {
    List<Timers.Timer<Delivery>> ready;
    synchronized (this) {
      ready = delayed.dueBy(due);
      ready.forEach(timer -> delayed = delayed.cancel(timer.key()));
      updateNextDue();
    }
    ready.forEach(timer -> deliver(timer.what()));
  }

  private synchronized boolean goesOutNow(Delivery event) {
    if (holding) {
      held.add(event);
      return false;
    }
    if (delay.isZero()) {
      return true;
    }
    accepted++;
    delayed = delayed.schedule(clock.instant().plus(delay), "event " + accepted, event);
    updateNextDue();
    return false;
  }

  private void updateNextDue() {
    Instant due = delayed.nextDue();
    nextDue = due == null ? NEVER : Scheduled.nanos(due);
  }

  /** A target that fails does not fail the call that caused the event, just as in AWS. */
  private void deliver(Delivery event) {
    int count;
    synchronized (this) {
      count = times;
    }
    for (int i = 0; i < count; i++) {
      Instant at = clock.instant();
      String failure = "";
      try {
        event.deliver(links);
      } catch (RuntimeException refusal) {
        failure = refusal.toString();
      }
      remember(new Delivered(at, event, failure));
    }
  }

  private synchronized void remember(Delivered delivered) {
    if (history.size() == REMEMBERED) {
      history.removeFirst();
    }
    history.addLast(delivered);
  }

  @Override
  public String toString() {
    return "the delayed deliveries";
  }
}
