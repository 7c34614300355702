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

  /** How long an event that others are to overtake waits for them. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final FakeClock clock;
  private final Links links;
  private final List<Parcel> held = new ArrayList<>();
  private final Deque<Delivered> history = new ArrayDeque<>();
  private Timers<Parcel> delayed = Timers.none();
  private List<String> overtaken = List.of();
  private boolean holding;
  private int times = 1;
  private Duration delay = Duration.ZERO;
  private long accepted;
  private volatile long nextDue = NEVER;

  /** An event, and how often it is delivered beyond what holds for all. */
  private record Parcel(Delivery event, int times) {}

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
    List<Parcel> released;
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
    List<Delivery> pending = new ArrayList<>();
    held.forEach(parcel -> pending.add(parcel.event()));
    delayed.dueBy(Instant.MAX).forEach(timer -> pending.add(timer.what().event()));
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
    accept(events, Disorder.NONE);
  }

  /** The same for events that a fault brings into disorder. For the pipeline. */
  public void accept(List<Delivery> events, Disorder disorder) {
    if (events.isEmpty()) {
      return;
    }
    List<Parcel> before = disorder.overtaken() ? List.of() : overtaken();
    for (Delivery event : events) {
      Parcel parcel = new Parcel(event, disorder.times());
      if (goesOutNow(parcel, disorder)) {
        deliver(parcel);
      }
    }
    before.forEach(this::deliver);
  }

  /** Takes out what was to be overtaken by the events that now come, newest first. */
  private synchronized List<Parcel> overtaken() {
    if (overtaken.isEmpty()) {
      return List.of();
    }
    List<Parcel> parcels = new ArrayList<>();
    for (Timers.Timer<Parcel> timer : delayed.dueBy(Instant.MAX)) {
      if (overtaken.contains(timer.key())) {
        parcels.add(0, timer.what());
        delayed = delayed.cancel(timer.key());
      }
    }
    overtaken = List.of();
    updateNextDue();
    return parcels;
  }

  /** Takes over what another world has under way. For forks. */
  public void copyFrom(Deliveries other) {
    synchronized (other) {
      synchronized (this) {
        held.addAll(other.held);
        delayed = other.delayed;
        overtaken = other.overtaken;
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
    overtaken = List.of();
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
    List<Parcel> ready = new ArrayList<>();
    synchronized (this) {
      int inOrder = 0;
      for (Timers.Timer<Parcel> timer : delayed.dueBy(due)) {
        delayed = delayed.cancel(timer.key());
        // Nothing overtook them: those of one cause overtake each other at least.
        ready.add(overtaken.contains(timer.key()) ? inOrder : inOrder++, timer.what());
      }
      updateNextDue();
    }
    ready.forEach(this::deliver);
  }

  private synchronized boolean goesOutNow(Parcel parcel, Disorder disorder) {
    if (holding) {
      held.add(parcel);
      return false;
    }
    Duration wait = delay.plus(disorder.delay());
    if (wait.isZero() && !disorder.overtaken()) {
      return true;
    }
    accepted++;
    String key = "event " + accepted;
    if (disorder.overtaken()) {
      List<String> more = new ArrayList<>(overtaken);
      more.add(key);
      overtaken = List.copyOf(more);
      wait = wait.plus(PATIENCE);
    }
    delayed = delayed.schedule(clock.instant().plus(wait), key, parcel);
    updateNextDue();
    return false;
  }

  private void updateNextDue() {
    Instant due = delayed.nextDue();
    nextDue = due == null ? NEVER : Scheduled.nanos(due);
  }

  /** A target that fails does not fail the call that caused the event, just as in AWS. */
  private void deliver(Parcel parcel) {
    Delivery event = parcel.event();
    int count;
    synchronized (this) {
      count = times * parcel.times();
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
