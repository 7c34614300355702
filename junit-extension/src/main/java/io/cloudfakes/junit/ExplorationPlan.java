package io.cloudfakes.junit;

import io.cloudfakes.call.Stopwatch;
import io.cloudfakes.fault.ConnectionFault;
import io.cloudfakes.fault.FaultSchedule;
import io.cloudfakes.fault.FaultStep;
import io.cloudfakes.seed.Seed;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which runs there are, made out as they go: without faults, without faults again, each call with
 * each variant, then pairs.
 */
final class ExplorationPlan {
  private final ExploreFaults said;
  private final boolean baselineOnly;
  private final List<FaultVariant> variants;
  private final Duration budget;
  private final Stopwatch stopwatch = new Stopwatch();
  private final FaultedRun first = new FaultedRun(FaultSchedule.NONE, null);
  private final List<FaultedRun> runs = new ArrayList<>();
  private final Map<List<String>, FaultedRun> byStory = new LinkedHashMap<>();
  private final Map<FaultedRun, FaultedRun> sameAs = new LinkedHashMap<>();
  private final Deque<FaultSchedule> waiting = new ArrayDeque<>();
  private final Set<FaultStep> violating = new LinkedHashSet<>();
  private int depth;
  private int coveredByShorter;
  private List<CallPoint> points = List.of();

  ExplorationPlan(ExploreFaults said, boolean baselineOnly) {
    this.said = said;
    this.baselineOnly = baselineOnly;
    this.variants =
        said.variants().length == 0 ? FaultVariant.usual() : Arrays.asList(said.variants());
    this.budget = Duration.parse(said.budget());
  }

  /** The next run; null when there is none. The last one has ended. */
  @Nullable FaultedRun next() {
    if (runs.isEmpty()) {
      return started(first);
    }
    FaultedRun last = runs.get(runs.size() - 1);
    if (runs.size() > 1) {
      ended(last);
    }
    if (first.verdict().outcome().isFailure()) {
      return null;
    }
    if (runs.size() == 1) {
      return started(new FaultedRun(FaultSchedule.NONE, first));
    }
    if (runs.size() == 2) {
      if (last.verdict().outcome().isFailure()) {
        return null;
      }
      begin();
    }
    if (waiting.isEmpty() && depth == 1 && said.depth() > 1) {
      depth = 2;
      addPairs();
    }
    if (waiting.isEmpty() || runs.size() - 2 >= said.maxRuns() || isOverBudget()) {
      return null;
    }
    return started(new FaultedRun(waiting.removeFirst(), first));
  }

  private FaultedRun started(FaultedRun run) {
    runs.add(run);
    return run;
  }

  private void begin() {
    depth = 1;
    points = List.copyOf(new LinkedHashSet<>(first.actedPoints()));
    if (!baselineOnly) {
      add(points.stream().filter(this::isMeant).toList(), FaultSchedule.NONE);
    }
  }

  private void add(List<CallPoint> calls, FaultSchedule after) {
    List<FaultSchedule> more = new ArrayList<>();
    for (CallPoint call : calls) {
      for (FaultVariant variant : variants) {
        variant.at(call, first.fitting(call.action())).map(after::and).ifPresent(more::add);
      }
    }
    if (said.seed() != ExploreFaults.IN_ORDER) {
      Seed order = new Seed(said.seed());
      more.sort(Comparator.comparingLong(schedule -> order.hash(schedule.id())));
    }
    waiting.addAll(more);
  }

  private boolean isMeant(CallPoint call) {
    return (said.only().length == 0 || Arrays.stream(said.only()).anyMatch(call::matches))
        && Arrays.stream(said.except()).noneMatch(call::matches);
  }

  /**
   * A second fault in each call still made after the first. A pair with a fault that alone is
   * enough to break the test tells nothing more: that one is its shortest form.
   */
  private void addPairs() {
    for (FaultedRun run : List.copyOf(runs)) {
      if (run.isFaulted() && !run.verdict().outcome().isFailure() && !sameAs.containsKey(run)) {
        add(laterThanTheFault(run), run.schedule());
      }
    }
    coveredByShorter = waiting.size();
    waiting.removeIf(pair -> pair.steps().stream().anyMatch(violating::contains));
    coveredByShorter -= waiting.size();
  }

  private List<CallPoint> laterThanTheFault(FaultedRun run) {
    FaultStep step = run.schedule().steps().get(0);
    Set<CallPoint> later = new LinkedHashSet<>();
    boolean struck = false;
    for (CallPoint point : run.actedPoints()) {
      if (point.isOf(step)) {
        struck = true;
      } else if (struck && isMeant(point)) {
        later.add(point);
      }
    }
    // What is refused because the world is down cannot fail a second time.
    return step.fault() instanceof ConnectionFault.Crash ? List.of() : List.copyOf(later);
  }

  private void ended(FaultedRun run) {
    if (!run.isFaulted() || sameAs.containsKey(run)) {
      return;
    }
    if (run.verdict().outcome().isFailure()) {
      if (run.schedule().steps().size() == 1) {
        violating.addAll(run.schedule().steps());
      }
      return;
    }
    FaultedRun earlier = byStory.putIfAbsent(run.story(), run);
    if (earlier != null && earlier != run) {
      sameAs.put(run, earlier);
    }
  }

  private boolean isOverBudget() {
    return stopwatch.elapsed().compareTo(budget) > 0;
  }

  /** The run without faults. */
  FaultedRun baseline() {
    return first;
  }

  /** Those begun, in order, with the two without faults. */
  List<FaultedRun> runs() {
    return runs;
  }

  /** Those with faults. */
  List<FaultedRun> faulted() {
    return runs.stream().filter(FaultedRun::isFaulted).toList();
  }

  /** The calls without faults. */
  List<CallPoint> points() {
    return points;
  }

  List<FaultVariant> variants() {
    return variants;
  }

  /** The earlier run in which the same happened; null when there is none. */
  @Nullable FaultedRun sameAs(FaultedRun run) {
    return sameAs.get(run);
  }

  int droppedRuns() {
    return sameAs.size();
  }

  /** How many pairs need no run, for one of their faults alone breaks the test. */
  int coveredByShorter() {
    return coveredByShorter;
  }

  /** The schedules for which there was no time or no run left. */
  List<FaultSchedule> notCovered() {
    return List.copyOf(waiting);
  }

  int planned() {
    return faulted().size() + waiting.size();
  }

  Duration elapsed() {
    return stopwatch.elapsed();
  }

  boolean isBaselineOnly() {
    return baselineOnly;
  }

  long violations() {
    return runs.stream()
        .filter(FaultedRun::hasEnded)
        .filter(run -> run.verdict().outcome().isFailure())
        .count();
  }
}
