package io.cloudfakes.fault;

import io.cloudfakes.call.Call;
import io.cloudfakes.seed.Seed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One trigger with one fault, for one world. Its id says both, so it can be read in a log and told
 * apart from others, and {@link #parse} makes the same rule of it again.
 */
public final class FaultRule {
  /** How many calls back a retry may lie behind its first attempt. */
  private static final int REMEMBERED_CALLS = 1024;

  private final Trigger trigger;
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

  FaultRule(Trigger trigger, Fault fault, Optional<FaultPoint> at) {
    this.trigger = trigger;
    this.fault = fault;
    this.point = at.orElse(fault.point());
    if (!fault.points().contains(point)) {
      throw new IllegalArgumentException(
          fault.id() + " acts at " + fault.points() + ", not at " + point);
    }
  }

  /**
   * The rule of that id, which is not in force before {@link Faults#install}.
   *
   * @param id for example {@code s3:PutObject resource(photos/cat.jpg) call(1) -> loseReply}
   * @throws IllegalArgumentException when it is not of that form
   */
  public static FaultRule parse(String id) {
    RuleText text = new RuleText(id);
    Trigger trigger = Trigger.read(text);
    Fault fault = FaultWords.read(text);
    Optional<FaultPoint> at = Optional.empty();
    if (!text.isAtEnd() && text.word().equals("at")) {
      at = Optional.of(point(text.word()));
    }
    text.end();
    return new FaultRule(trigger, fault, at);
  }

  private static FaultPoint point(String name) {
    for (FaultPoint point : FaultPoint.values()) {
      if (point.name().equalsIgnoreCase(name)) {
        return point;
      }
    }
    throw new IllegalArgumentException(
        "There is no point " + name + "; there are " + List.of(FaultPoint.values()));
  }

  /** Trigger and fault in words, for example {@code s3:PutObject call(1) -> loseReply}. */
  public String id() {
    return trigger.words() + " -> " + fault.id() + (point == fault.point() ? "" : " at " + point);
  }

  /** The action meant, as it was written: {@code s3:PutObject}, {@code s3:*}, {@code *}. */
  public String action() {
    return trigger.action();
  }

  /** Whether it names one action, and not all of a service or of the world. */
  boolean isForOneAction() {
    return trigger.namesOneAction();
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

  /** Counts one more time that it acted. For the pipeline. */
  public synchronized void countAct() {
    acted++;
  }

  /** Whether the call is of the kind meant; which of them strike is for {@link #strikes} to say. */
  boolean means(Call call) {
    return trigger.means(call);
  }

  /** Whether it strikes that call, which is of the kind meant and is counted. */
  synchronized boolean strikes(Call call, Seed seed) {
    long ordinal = ordinals.computeIfAbsent(callName(call), name -> ++matched);
    return trigger.meansOrdinal(ordinal)
        && trigger.meansAttempt(call.attempt(), fault.everyAttempt())
        && drawn(call, seed);
  }

  private boolean drawn(Call call, Seed seed) {
    if (trigger.probability() >= 1) {
      return true;
    }
    long bits = seed.hash("fault " + id(), seed.hash(callName(call)));
    return (bits >>> 11) * 0x1.0p-53 < trigger.probability();
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
