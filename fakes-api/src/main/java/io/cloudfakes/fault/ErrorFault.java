package io.cloudfakes.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A fault that AWS owns up to: the call is answered with an error. */
public sealed interface ErrorFault extends Fault {
  @Override
  default FaultPoint point() {
    return FaultPoint.BEFORE;
  }

  @Override
  default List<FaultPoint> points() {
    return List.of(FaultPoint.BEFORE, FaultPoint.BEFORE_COMMIT, FaultPoint.AFTER_COMMIT);
  }

  @Override
  default boolean everyAttempt() {
    return true;
  }

  /**
   * See {@link Fault#error(String, int, String)}.
   *
   * @param status 0 for the usual one
   * @param message "" for the usual one
   */
  record ErrorReply(String code, int status, String message) implements ErrorFault {
    public ErrorReply {
      Checks.code(code);
      Checks.status(status);
    }

    @Override
    public String word() {
      return "error";
    }

    @Override
    public Optional<String> refusal(FaultTarget target) {
      return target.refusal(code);
    }

    @Override
    public List<String> arguments() {
      return status == 0 && message.isEmpty()
          ? List.of(code)
          : List.of(code, Integer.toString(status), message);
    }
  }

  /** See {@link Fault#unlistedError}. */
  record UnlistedError(String code, int status, String message) implements ErrorFault {
    public UnlistedError {
      Checks.code(code);
      Checks.status(status);
    }

    @Override
    public List<String> arguments() {
      return List.of(code, Integer.toString(status), message);
    }
  }

  /** See {@link Fault#throttle()}. */
  record Throttle() implements ErrorFault {}

  /** See {@link Fault#expireToken()}. */
  record ExpireToken() implements ErrorFault {}

  /** See {@link Fault#clockSkew}. */
  record ClockSkew(Duration ahead) implements ErrorFault {
    private static final Duration TOLERATED = Duration.ofMinutes(15);

    public ClockSkew {
      if (ahead.abs().compareTo(TOLERATED) <= 0) {
        throw new IllegalArgumentException(
            "AWS puts up with a clock that is wrong by up to 15 minutes: clockSkew("
                + ahead
                + ") would do nothing");
      }
    }

    @Override
    public List<FaultPoint> points() {
      return List.of(FaultPoint.BEFORE);
    }

    @Override
    public boolean everyAttempt() {
      return false;
    }

    @Override
    public List<String> arguments() {
      return List.of(ahead.toString());
    }
  }

  /** See {@link Fault#transactionConflict(int)}. */
  record TransactionConflict(int position) implements ErrorFault {
    public TransactionConflict {
      Checks.positive("An item's position", position);
    }

    @Override
    public List<FaultPoint> points() {
      return List.of(FaultPoint.BEFORE);
    }

    @Override
    public Optional<String> refusal(FaultTarget target) {
      return target.lacks(FaultTarget.Need.CONFLICT);
    }

    @Override
    public List<String> arguments() {
      return position == 1 ? List.of() : List.of(Integer.toString(position));
    }
  }
}
