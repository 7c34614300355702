package io.cloudfakes.junit;

import io.cloudfakes.fault.FaultSchedule;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** A run without faults and one for each schedule that was asked for. */
final class Replay implements Runs {
  private final Iterator<FaultSchedule> schedules;
  private final boolean ofTheCommandLine;
  private final FaultedRun first = new FaultedRun(FaultSchedule.NONE, null);
  private boolean begun;

  /**
   * Schedules to repeat.
   *
   * @param ofTheCommandLine whether every test of the run is asked, and most are not meant
   */
  Replay(List<FaultSchedule> schedules, boolean ofTheCommandLine) {
    this.schedules = schedules.iterator();
    this.ofTheCommandLine = ofTheCommandLine;
  }

  @Override
  public @Nullable FaultedRun next() {
    if (!begun) {
      begun = true;
      return first;
    }
    if (first.verdict().outcome().isFailure() || !schedules.hasNext()) {
      return null;
    }
    return new FaultedRun(schedules.next(), first);
  }

  @Override
  public String name(FaultedRun run) {
    return run.isFaulted() ? "replay of " + run.schedule() : "without faults";
  }

  @Override
  public void check(FaultedRun run) {
    if (run.verdict().outcome() != RunOutcome.UNREACHED) {
      return;
    }
    String calls =
        new LinkedHashSet<>(first.actedPoints())
            .stream().map(CallPoint::toString).collect(Collectors.joining(", "));
    String text =
        run.schedule() + " has nothing to strike: the calls of this test are " + calls + ".";
    if (ofTheCommandLine) {
      throw new TestAbortedException(text);
    }
    throw new AssertionFailedError(text);
  }

  @Override
  public void end() {}
}
