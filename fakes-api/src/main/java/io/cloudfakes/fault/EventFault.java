package io.cloudfakes.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A fault in the delivery of the events that a call causes; the call itself goes well. */
public sealed interface EventFault extends Fault {
  @Override
  default FaultPoint point() {
    return FaultPoint.AFTER_COMMIT;
  }

  /** Whichever attempt has the effect has the events. */
  @Override
  default boolean everyAttempt() {
    return true;
  }

  @Override
  default Optional<String> refusal(FaultTarget target) {
    return target.lacks(FaultTarget.Need.EVENTS);
  }

  /** See {@link Fault#duplicate}. */
  record Duplicate(int times) implements EventFault {
    public Duplicate {
      if (times < 2) {
        throw new IllegalArgumentException("A duplicate makes 2 or more, not " + times);
      }
    }

    @Override
    public List<String> arguments() {
      return List.of(Integer.toString(times));
    }
  }

  /** See {@link Fault#reorder()}. */
  record Reorder() implements EventFault {
    @Override
    public Optional<String> refusal(FaultTarget target) {
      return EventFault.super
          .refusal(target)
          .or(() -> target.lacks(FaultTarget.Need.EVENTS_WITHOUT_ORDER));
    }
  }

  /** See {@link Fault#delayEvent}. */
  record DelayEvent(Duration delay) implements EventFault {
    public DelayEvent {
      Checks.longerThanNothing(delay);
    }

    @Override
    public List<String> arguments() {
      return List.of(delay.toString());
    }
  }
}
