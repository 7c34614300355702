package io.cloudfakes.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A fault of the way between client and AWS: no answer comes, or it comes late. */
public sealed interface ConnectionFault extends Fault {
  @Override
  default FaultPoint point() {
    return FaultPoint.BEFORE;
  }

  @Override
  default List<FaultPoint> points() {
    return List.of(FaultPoint.BEFORE, FaultPoint.BEFORE_COMMIT);
  }

  /** See {@link Fault#loseRequest()}. */
  record LoseRequest() implements ConnectionFault {}

  /** See {@link Fault#loseReply()}. */
  record LoseReply() implements ConnectionFault {
    @Override
    public FaultPoint point() {
      return FaultPoint.AFTER_COMMIT;
    }

    @Override
    public List<FaultPoint> points() {
      return List.of(FaultPoint.AFTER_COMMIT, FaultPoint.RESPONSE);
    }
  }

  /**
   * See {@link Fault#lateEffect(Duration)}.
   *
   * @param after zero for after the next call
   */
  record LateEffect(Duration after) implements ConnectionFault {
    public LateEffect {
      Checks.notNegative(after);
    }

    @Override
    public List<FaultPoint> points() {
      return List.of(FaultPoint.BEFORE);
    }

    @Override
    public Optional<String> refusal(FaultTarget target) {
      return target.lacks(FaultTarget.Need.EFFECT);
    }

    @Override
    public List<String> arguments() {
      return after.isZero() ? List.of() : List.of(after.toString());
    }
  }

  /** See {@link Fault#latency}. */
  record Latency(Duration duration) implements ConnectionFault {
    public Latency {
      Checks.notNegative(duration);
    }

    @Override
    public List<FaultPoint> points() {
      return List.of(FaultPoint.values());
    }

    @Override
    public List<String> arguments() {
      return List.of(duration.toString());
    }
  }

  /** See {@link Fault#hang()}. */
  record Hang() implements ConnectionFault {
    @Override
    public List<FaultPoint> points() {
      return List.of(FaultPoint.values());
    }
  }

  /** See {@link Fault#crash()}. */
  record Crash() implements ConnectionFault {
    @Override
    public List<FaultPoint> points() {
      return List.of(FaultPoint.values());
    }
  }
}
