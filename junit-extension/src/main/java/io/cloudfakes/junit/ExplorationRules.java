package io.cloudfakes.junit;

import io.cloudfakes.call.Call;
import io.cloudfakes.call.Templates;
import io.cloudfakes.junit.FaultedRun.Verdict;
import io.cloudfakes.service.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a run without the test having said so.
 *
 * @param mayFail patterns of actions whose failure may be passed over in silence
 * @param sameEndState whether the state must be what it is without faults
 */
record ExplorationRules(List<String> mayFail, boolean sameEndState) {
  private static final int SHOWN = 3;

  static ExplorationRules of(ExploreFaults said) {
    return new ExplorationRules(Arrays.asList(said.mayFail()), said.sameEndState());
  }

  static ExplorationRules of(ReplayFaults said) {
    return new ExplorationRules(Arrays.asList(said.mayFail()), said.sameEndState());
  }

  Verdict judge(FaultedRun run, @Nullable Throwable failure) {
    if (run.hung()) {
      return new Verdict(RunOutcome.HUNG, "it goes on calling without end");
    }
    if (failure != null) {
      return new Verdict(RunOutcome.VIOLATED, firstLine(failure));
    }
    if (!run.hasActed()) {
      return new Verdict(RunOutcome.VIOLATED, "the test never called act(…) of its Exploration");
    }
    if (run.isFaulted() && !run.reached()) {
      return new Verdict(RunOutcome.UNREACHED, "");
    }
    Optional<String> wrong = leftOver(run).or(() -> unsent(run)).or(() -> leftOpen(run));
    if (wrong.isPresent()) {
      return new Verdict(RunOutcome.VIOLATED, wrong.get());
    }
    Optional<String> swallowed = swallowed(run);
    if (swallowed.isPresent()) {
      return new Verdict(RunOutcome.SWALLOWED, swallowed.get());
    }
    Optional<String> other = otherState(run);
    if (other.isPresent()) {
      return new Verdict(RunOutcome.VIOLATED, other.get());
    }
    boolean told = !run.completed() || tellsOtherwise(run);
    return new Verdict(
        told ? RunOutcome.DEGRADED : RunOutcome.PASSED,
        run.thrown().map(ExplorationRules::firstLine).orElse(""));
  }

  private static String firstLine(Throwable failure) {
    String text = String.valueOf(failure.getMessage()).strip();
    String line =
        text.lines()
            .filter(l -> !l.isBlank())
            .limit(4)
            .map(String::strip)
            .collect(Collectors.joining(" "));
    return failure.getClass().getSimpleName() + ": " + line;
  }

  /** Unfinished work that is there now and is not there without faults. */
  private static Optional<String> leftOver(FaultedRun run) {
    if (!run.completed() && !run.recovered()) {
      return Optional.empty();
    }
    List<String> more = unfinished(run.differences());
    FaultedRun baseline = run.baseline();
    if (baseline != null) {
      unfinished(baseline.differences()).forEach(more::remove);
    }
    return more.isEmpty() ? Optional.empty() : Optional.of("left over: " + shown(more));
  }

  private static List<String> unfinished(List<Difference> differences) {
    return differences.stream()
        .filter(Difference::unfinished)
        .map(Difference::place)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** What a batch left unprocessed and nobody sent again, though the caller heard of no failure. */
  private static Optional<String> unsent(FaultedRun run) {
    if (!run.completed()) {
      return Optional.empty();
    }
    List<Call> calls = List.copyOf(run.acted().keySet());
    for (int i = 0; i < calls.size(); i++) {
      for (Unprocessed left : Unprocessed.of(calls.get(i))) {
        if (calls.stream().skip(i + 1L).noneMatch(left::isAskedAgainBy)) {
          return Optional.of(
              left.member()
                  + " of "
                  + run.acted().get(calls.get(i))
                  + " were not sent again: "
                  + left.describe());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> leftOpen(FaultedRun run) {
    return run.all().entrySet().stream()
        .filter(entry -> entry.getKey().bodyLeftOpen())
        .findFirst()
        .map(
            entry ->
                "the body of the reply to "
                    + entry.getValue()
                    + " was neither read to its end nor closed");
  }

  /** A call that failed for good, was not made again, and of which the caller was told nothing. */
  private Optional<String> swallowed(FaultedRun run) {
    if (!run.completed() || !run.isFaulted() || tellsOtherwise(run)) {
      return Optional.empty();
    }
    Map<CallPoint, List<Call>> attempts = new LinkedHashMap<>();
    run.acted()
        .forEach(
            (call, point) -> attempts.computeIfAbsent(point, p -> new ArrayList<>()).add(call));
    Set<CallPoint> points = new LinkedHashSet<>(attempts.keySet());
    for (Map.Entry<CallPoint, List<Call>> entry : attempts.entrySet()) {
      CallPoint point = entry.getKey();
      List<Call> tries = entry.getValue();
      points.remove(point);
      boolean struck = tries.stream().anyMatch(call -> !call.faults().isEmpty());
      boolean inVain = tries.stream().noneMatch(call -> succeeded(call) || call.changed());
      boolean again =
          points.stream().anyMatch(other -> isSame(other, point) && hasSucceeded(attempts, other));
      if (struck && inVain && !again && mayFail.stream().noneMatch(point::matches)) {
        Call last = tries.get(tries.size() - 1);
        return Optional.of(point + " failed (" + last.outcome() + ") and nobody was told");
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(CallPoint other, CallPoint point) {
    return other.action().equals(point.action()) && other.template().equals(point.template());
  }

  private static boolean hasSucceeded(Map<CallPoint, List<Call>> attempts, CallPoint point) {
    return attempts.getOrDefault(point, List.of()).stream().anyMatch(ExplorationRules::succeeded);
  }

  private static boolean succeeded(Call call) {
    return call.status() >= 200 && call.status() < 400;
  }

  /** Whether the caller was given another answer than without faults. */
  private static boolean tellsOtherwise(FaultedRun run) {
    FaultedRun baseline = run.baseline();
    return baseline != null && !Objects.equals(run.result(), baseline.result());
  }

  private Optional<String> otherState(FaultedRun run) {
    FaultedRun baseline = run.baseline();
    if (!sameEndState || baseline == null || !(run.completed() || run.recovered())) {
      return Optional.empty();
    }
    List<Difference> more = new ArrayList<>(run.differences());
    List<Difference> less = new ArrayList<>(baseline.differences());
    more.removeIf(one -> removeLike(one, less));
    if (more.isEmpty() && less.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder("the state is not what it is without faults:");
    if (!more.isEmpty()) {
      text.append(' ').append(shown(lines(more)));
    }
    if (!less.isEmpty()) {
      text.append(more.isEmpty() ? " missing: " : ", instead of ").append(shown(lines(less)));
    }
    return Optional.of(text.toString());
  }

  /** Takes away one that is the same but for times and ids; false when there is none. */
  private static boolean removeLike(Difference one, List<Difference> from) {
    for (Difference other : from) {
      if (template(other).equals(template(one))) {
        from.remove(other);
        return true;
      }
    }
    return false;
  }

  private static List<String> lines(List<Difference> differences) {
    return differences.stream().map(Difference::toString).toList();
  }

  private static String shown(List<String> lines) {
    return lines.stream().limit(SHOWN).collect(Collectors.joining("; "))
        + (lines.size() > SHOWN ? "; and " + (lines.size() - SHOWN) + " more" : "");
  }

  /** The same with what times and chance decide replaced, so that two runs can be compared. */
  private static Difference template(Difference difference) {
    String before = difference.before();
    String after = difference.after();
    return new Difference(
        Templates.withoutChance(difference.place()),
        before == null ? null : Templates.withoutChance(before),
        after == null ? null : Templates.withoutChance(after),
        difference.unfinished());
  }
}
