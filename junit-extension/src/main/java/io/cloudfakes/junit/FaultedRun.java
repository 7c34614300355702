package io.cloudfakes.junit;

import io.cloudfakes.FakeAws;
import io.cloudfakes.Snapshot;
import io.cloudfakes.call.Call;
import io.cloudfakes.call.FunctionRun;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.fault.FaultSchedule;
import io.cloudfakes.fault.FaultStep;
import io.cloudfakes.service.Difference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One run of an exploration: its faults, what was done in it, and what became of it. */
final class FaultedRun implements Contexts.Kept {
  /** Beyond so many calls, or so many times those of the run without faults, it has hung. */
  private static final int MOST_CALLS = 2_000;

  private static final int TIMES_THE_BASELINE = 50;

  private final FaultSchedule schedule;
  private final @Nullable FaultedRun baseline;
  private @Nullable FakeAws aws;
  private @Nullable Snapshot before;
  private List<FaultRule> rules = List.of();
  private long first = -1;
  private long last = -1;
  private boolean completed;
  private boolean recovered;
  private boolean hung;
  private @Nullable Object result;
  private @Nullable Throwable thrown;

  private List<Difference> differences = List.of();
  private Map<Call, CallPoint> acted = new LinkedHashMap<>();
  private Map<Call, CallPoint> all = new LinkedHashMap<>();
  private @Nullable Verdict verdict;
  private List<String> story = List.of();
  private List<String> actedStory = List.of();
  private List<CallPoint> actedPoints = List.of();
  private List<SeenCall> calls = List.of();
  private List<FunctionRun> functionRuns = List.of();
  private final Map<String, List<Fault>> fitting = new LinkedHashMap<>();
  private boolean ended;

  /**
   * What came of it.
   *
   * @param reason in one line; empty when there is nothing to say
   */
  record Verdict(RunOutcome outcome, String reason) {}

  /**
   * A run that is to come.
   *
   * @param baseline the first run without faults; null for that itself
   */
  FaultedRun(FaultSchedule schedule, @Nullable FaultedRun baseline) {
    this.schedule = schedule;
    this.baseline = baseline;
  }

  /** Thrown through the SDK and the code under test to stop what does not stop by itself. */
  static final class Hung extends Error {
    private static final long serialVersionUID = 1L;

    Hung(String message) {
      super(message, null, false, false);
    }
  }

  void in(FakeAws world) {
    aws = world;
  }

  <T> @Nullable T act(Callable<@Nullable T> step) {
    if (first >= 0) {
      throw new IllegalStateException("act(…) was called before in this run: put both into one");
    }
    FakeAws world = world();
    before = world.snapshot();
    first = world.calls().count();
    FaultRule guard = guarded(world);
    rules = schedule.install(world.faults());
    try {
      T got = step.call();
      // A process that has ended has not come back, whatever its code would have made of it.
      completed = !world.faults().crashed();
      result = got;
      return got;
    } catch (Exception e) {
      hung = hung || isHung(e);
      if (!isFaulted()) {
        throw rethrown(e);
      }
      thrown = e;
      return null;
    } catch (Hung e) {
      hung = true;
      thrown = e;
      return null;
    } finally {
      heal(world);
      world.faults().remove(guard);
      settle(world);
      last = world.calls().count();
    }
  }

  private static RuntimeException rethrown(Exception e) {
    return e instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("What is explored threw without any fault: " + e, e);
  }

  private static boolean isHung(Throwable error) {
    for (Throwable at = error; at != null; at = at.getCause()) {
      if (at instanceof Hung) {
        return true;
      }
    }
    return false;
  }

  /** A rule that never strikes, and stops the code under test when it goes on without end. */
  private FaultRule guarded(FakeAws world) {
    FaultedRun without = baseline;
    long most =
        without == null
            ? Long.MAX_VALUE
            : Math.max(MOST_CALLS, TIMES_THE_BASELINE * (without.last - without.first));
    long end = first + most;
    return world
        .faults()
        .on("*")
        .where(
            request -> {
              if (end > 0 && world.calls().count() > end) {
                hung = true;
                throw new Hung("more than " + most + " calls were made");
              }
              return false;
            })
        .then(Fault.loseRequest());
  }

  private void heal(FakeAws world) {
    rules.forEach(world.faults()::remove);
    if (world.faults().crashed()) {
      world.faults().heal();
    }
  }

  /** Lets what faults have put off happen, so that it is seen. */
  private void settle(FakeAws world) {
    for (FaultStep step : schedule.steps()) {
      Duration rest = FaultVariant.settling(step);
      if (!rest.isZero()) {
        world.clock().advance(rest);
      }
    }
  }

  void recover(Exploration.Step step) {
    if (first < 0) {
      throw new IllegalStateException("recover(…) comes after act(…)");
    }
    if (completed || hung) {
      return;
    }
    try {
      step.run();
    } catch (Exception e) {
      throw new AssertionError("It cannot recover: " + e, e);
    }
    recovered = true;
  }

  /** The test has come to its end: looks at what there is. */
  void finish(ExplorationRules rulesOfTest, @Nullable Throwable failure) {
    FakeAws world = world();
    Snapshot start = before;
    if (start != null) {
      differences = start.until(world.snapshot());
      List<Call> log = world.calls().all();
      long end = last;
      acted =
          CallPoint.of(
              log.stream()
                  .filter(call -> call.sequence() > first && call.sequence() <= end)
                  .toList());
      all = CallPoint.of(log.stream().filter(call -> call.sequence() > first).toList());
    }
    verdict = rulesOfTest.judge(this, failure);
    story = CallPoint.story(all);
    actedStory = CallPoint.story(acted);
    actedPoints = List.copyOf(acted.values());
    calls = all.keySet().stream().map(SeenCall::of).toList();
    functionRuns = runsDuring(world);
    if (baseline == null) {
      acted
          .values()
          .forEach(point -> fitting.computeIfAbsent(point.action(), a -> fitting(a, world)));
    }
    ended = true;
    letGo();
  }

  /** The functions that ran from the first of the calls on. */
  private List<FunctionRun> runsDuring(FakeAws world) {
    return calls.isEmpty()
        ? List.of()
        : world.functionRuns().stream()
            .filter(run -> !run.startedAt().isBefore(calls.get(0).at()))
            .toList();
  }

  private static List<Fault> fitting(String action, FakeAws world) {
    try {
      return world.faults().variants(action);
    } catch (IllegalArgumentException e) {
      // A plain page of a website or a function's URL: no action of AWS's, so nothing of it fails.
      return List.of();
    }
  }

  /** Calls hold their world, and there are many runs. */
  private void letGo() {
    aws = null;
    before = null;
    rules = List.of();
    acted = Map.of();
    all = Map.of();
  }

  /** It ended before the test was begun: a lifecycle method or a parameter failed. */
  void failedBefore() {
    if (!ended) {
      verdict = new Verdict(RunOutcome.VIOLATED, "the test could not be set up");
      ended = true;
    }
  }

  private FakeAws world() {
    return Objects.requireNonNull(aws, "the run has no world");
  }

  boolean hasEnded() {
    return ended;
  }

  boolean hasActed() {
    return first >= 0;
  }

  boolean isFaulted() {
    return !schedule.steps().isEmpty();
  }

  FaultSchedule schedule() {
    return schedule;
  }

  @Nullable FaultedRun baseline() {
    return baseline;
  }

  /** Whether every fault of the schedule struck. */
  boolean reached() {
    return rules.stream().allMatch(rule -> rule.acted() > 0);
  }

  boolean hung() {
    return hung;
  }

  /** Whether what is explored came back without an error. */
  boolean completed() {
    return completed;
  }

  boolean recovered() {
    return recovered;
  }

  @Nullable Object result() {
    return result;
  }

  Optional<Throwable> thrown() {
    return Optional.ofNullable(thrown);
  }

  List<Difference> differences() {
    return differences;
  }

  /** What came of each call of {@code act}, in a line each. */
  List<String> actedStory() {
    return actedStory;
  }

  /** What came of each call from the beginning of {@code act} on, in a line each. */
  List<String> story() {
    return story;
  }

  /** Each call of {@code act}, retries too, by its point. */
  List<CallPoint> actedPoints() {
    return actedPoints;
  }

  /** The calls from the beginning of {@code act} on, as reports show them. */
  List<SeenCall> calls() {
    return calls;
  }

  /** The functions that ran meanwhile. */
  List<FunctionRun> functionRuns() {
    return functionRuns;
  }

  /** The faults that an action called in this run can meet. */
  List<Fault> fitting(String action) {
    return fitting.getOrDefault(action, List.of());
  }

  /** The calls of {@code act}, until it is judged. */
  Map<Call, CallPoint> acted() {
    return acted;
  }

  /** The calls from the beginning of {@code act} to the end of the test, until it is judged. */
  Map<Call, CallPoint> all() {
    return all;
  }

  Verdict verdict() {
    return Objects.requireNonNull(verdict, "the run has not ended");
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return isFaulted() ? schedule.id() : "without faults";
  }
}
