package io.cloudfakes.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * A queue of things that happen at virtual times: an immutable value, kept as a field of a
 * service's state. Each thing has a key, by which it can be moved or cancelled. Order is by (due,
 * order of scheduling).
 *
 * @param <T> what happens
 */
public final class Timers<T> {
  /** One thing that happens at one time. */
  public record Timer<T>(Instant due, long sequence, String key, T what) {}

  private record Place(Instant due, long sequence) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::due).thenComparingLong(Place::sequence);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private final TreePMap<Place, Timer<T>> byDue;
  private final PMap<String, Place> byKey;
  private final long nextSequence;

  private Timers(TreePMap<Place, Timer<T>> byDue, PMap<String, Place> byKey, long nextSequence) {
    this.byDue = byDue;
    this.byKey = byKey;
    this.nextSequence = nextSequence;
  }

  public static <T> Timers<T> none() {
    return new Timers<>(TreePMap.empty(), HashTreePMap.empty(), 0);
  }

  /** With the thing due then; one of the same key is moved. */
  public Timers<T> schedule(Instant due, String key, T what) {
    Timers<T> without = cancel(key);
    Place place = new Place(due, nextSequence);
    return new Timers<>(
        without.byDue.plus(place, new Timer<>(due, nextSequence, key, what)),
        without.byKey.plus(key, place),
        nextSequence + 1);
  }

  public Timers<T> cancel(String key) {
    Place place = byKey.get(key);
    return place == null ? this : new Timers<>(byDue.minus(place), byKey.minus(key), nextSequence);
  }

  /** When the thing of that key is due; null when there is none. */
  public @Nullable Instant due(String key) {
    Place place = byKey.get(key);
    return place == null ? null : place.due();
  }

  /** When the first is due; null when there is none. */
  public @Nullable Instant nextDue() {
    return byDue.isEmpty() ? null : byDue.firstKey().due();
  }

  /** All that are due by then, in order. */
  public List<Timer<T>> dueBy(Instant now) {
    List<Timer<T>> due = new ArrayList<>();
    for (Map.Entry<Place, Timer<T>> entry : byDue.entrySet()) {
      if (entry.getKey().due().isAfter(now)) {
        break;
      }
      due.add(entry.getValue());
    }
    return due;
  }

  public int size() {
    return byDue.size();
  }

  /** Equal when the same things happen in the same order at the same times. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Timers<?> that
        && List.copyOf(byDue.values()).equals(List.copyOf(that.byDue.values()));
  }

  @Override
  public int hashCode() {
    return List.copyOf(byDue.values()).hashCode();
  }

  @Override
  public String toString() {
    return byDue.values().toString();
  }
}
