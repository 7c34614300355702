package io.cloudfakes.junit;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One run of a test with {@link ExploreFaults} or {@link ReplayFaults}: it is told what may fail
 * and how the application recovers. Taken as a parameter of the test.
 */
public final class Exploration {
  private final FaultedRun run;

  Exploration(FaultedRun run) {
    this.run = run;
  }

  /** Something to do that may throw. */
  @FunctionalInterface
  public interface Step {
    void run() throws Exception;
  }

  /**
   * Does what is explored. Calls made in it fail one after another, run by run. What it throws
   * under a fault is kept, so that {@link #recover} comes next; what it throws without one, and
   * assertions that fail, go on to the test.
   */
  public void act(Step step) {
    act(
        () -> {
          step.run();
          return null;
        });
  }

  /**
   * As {@link #act(Step)}, with a result. A run in which it is another than without faults has told
   * its caller, and is not taken to have swallowed anything.
   *
   * @return the result; empty when it is null, or when it threw under a fault
   */
  public <T> Optional<T> act(Callable<@Nullable T> step) {
    return Optional.ofNullable(run.act(step));
  }

  /**
   * Does what a user, an operator or the next start of the process does after {@link #act} failed:
   * mostly the same again. All faults are healed by then. It is left out when {@code act} came back
   * without an error, for nobody would try again.
   */
  public void recover(Step step) {
    run.recover(step);
  }

  /** What {@link #act} threw; empty when it came back. */
  public Optional<Throwable> failure() {
    return run.thrown();
  }

  /** The id of the faults of this run; empty for a run without. */
  public String id() {
    return run.schedule().id();
  }

  @Override
  public String toString() {
    return run.toString();
  }
}
