package io.cloudfakes.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A fault that no status tells of: the answer is good, but not of all or not of now. */
public sealed interface DataFault extends Fault {
  @Override
  default FaultPoint point() {
    return FaultPoint.BEFORE_COMMIT;
  }

  /** Nothing has changed for the better when the SDK asks again. */
  @Override
  default boolean everyAttempt() {
    return true;
  }

  /** See {@link Fault#unprocessed}. */
  record Unprocessed(int requests) implements DataFault {
    public Unprocessed {
      Checks.positive("A number of requests", requests);
    }

    @Override
    public Optional<String> refusal(FaultTarget target) {
      return target.lacks(FaultTarget.Need.PARTS);
    }

    @Override
    public List<String> arguments() {
      return List.of(Integer.toString(requests));
    }
  }

  /** See {@link Fault#staleRead}. */
  record StaleRead(Duration age) implements DataFault {
    public StaleRead {
      Checks.longerThanNothing(age);
    }

    @Override
    public Optional<String> refusal(FaultTarget target) {
      return target.lacks(FaultTarget.Need.LAG);
    }

    @Override
    public List<String> arguments() {
      return List.of(age.toString());
    }
  }
}
