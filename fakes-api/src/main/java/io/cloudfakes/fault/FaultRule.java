package io.cloudfakes.fault;

import io.cloudfakes.call.Call;
import io.cloudfakes.seed.Seed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One trigger with one fault, as installed in a world. Its id says both, so it can be read in a log
 * and told apart from others.
 */
public final class FaultRule {
  /** How many calls back a retry may lie behind its first attempt. */
  private static final int REMEMBERED_CALLS = 1024;

  private final String trigger;
  private final Predicate<Call> calls;
  private final Occurrences occurrences;
  private final int attempt;
  private final double probability;
  private final Fault fault;
  private final FaultPoint point;
  private final Map<String, Long> ordinals =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > REMEMBERED_CALLS;
        }
      };
  private long matched;
  private long acted;

  /** Which of the matching calls: from the first to the last, counted from 1. */
  record Occurrences(long first, long last) {}

  FaultRule(
      String trigger,
      Predicate<Call> calls,
      Occurrences occurrences,
      int attempt,
      double probability,
      Fault fault,
      @Nullable FaultPoint point) {
    this.trigger = trigger;
    this.calls = calls;
    this.occurrences = occurrences;
    this.attempt = attempt;
    this.probability = probability;
    this.fault = fault;
    this.point = point == null ? fault.point() : point;
  }

  /** Trigger and fault in words, for example {@code s3:PutObject call(1) -> loseReply}. */
  public String id() {
    return trigger + " -> " + fault + (point == fault.point() ? "" : " at " + point);
  }

  public Fault fault() {
    return fault;
  }

  public FaultPoint point() {
    return point;
  }

  /** How many times it has acted. */
  public synchronized long acted() {
    return acted;
  }

  /** Whether it strikes that call; counts the call when it is of the kind meant. */
  synchronized boolean strikes(Call call, Seed seed) {
    if (!calls.test(call)) {
      return false;
    }
    long ordinal = ordinals.computeIfAbsent(callName(call), name -> ++matched);
    if (ordinal < occurrences.first() || ordinal > occurrences.last()) {
      return false;
    }
    boolean attemptMeant =
        attempt == 0 ? call.attempt() == 1 || fault.everyAttempt() : call.attempt() == attempt;
    if (!attemptMeant || !drawn(call, seed)) {
      return false;
    }
    acted++;
    return true;
  }

  private boolean drawn(Call call, Seed seed) {
    if (probability >= 1) {
      return true;
    }
    long bits = seed.hash("fault " + id(), seed.hash(callName(call)));
    return (bits >>> 11) * 0x1.0p-53 < probability;
  }

  /** The same for every attempt of one call. */
  private static String callName(Call call) {
    return call.service() + ':' + call.action() + ' ' + call.resource() + " #" + call.occurrence();
  }

  @Override
  public String toString() {
    return id();
  }
}
