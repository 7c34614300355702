package io.cloudfakes.junit;

import io.cloudfakes.call.Stopwatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** The runs of an exploration, and what is said of them while they go on and at their end. */
final class Exploring implements Runs {
  /** The summary counts the others, and the report has them all. */
  private static final int MOST_SAID = 5;

  private static final Duration BETWEEN_WORDS = Duration.ofSeconds(2);

  private final ExplorationPlan plan;
  private final ExploreFaults said;
  private final ExtensionContext context;
  private Stopwatch sinceLastWord = new Stopwatch();
  private boolean unstable;

  Exploring(ExplorationPlan plan, ExploreFaults said, ExtensionContext context) {
    this.plan = plan;
    this.said = said;
    this.context = context;
  }

  @Override
  public @Nullable FaultedRun next() {
    if (plan.faulted().size() > 1 && sinceLastWord.elapsed().compareTo(BETWEEN_WORDS) > 0) {
      sinceLastWord = new Stopwatch();
      say(
          plan.faulted().size()
              + " of "
              + plan.planned()
              + " runs done, "
              + plan.violations()
              + " violated");
    }
    return unstable ? null : plan.next();
  }

  @Override
  public String name(FaultedRun run) {
    if (run.isFaulted()) {
      return run.schedule().id();
    }
    return run.baseline() == null ? "without faults" : "without faults, again";
  }

  @Override
  public void check(FaultedRun run) {
    if (!run.isFaulted() && run.baseline() != null) {
      requireSameCalls(plan.baseline(), run);
    }
    if (run.isFaulted() && run.verdict().outcome().isFailure() && plan.violations() <= MOST_SAID) {
      say(
          run.verdict().outcome()
              + ": "
              + run.verdict().reason()
              + "\n  replay it with "
              + replay(run));
    }
  }

  static String replay(FaultedRun run) {
    return "-D" + ExploreFaultsExtension.REPLAY + "=" + run.schedule().id();
  }

  /** Two runs with no fault that differ: nothing found in them could be found again. */
  private void requireSameCalls(FaultedRun first, FaultedRun again) {
    List<String> once = first.actedStory();
    List<String> twice = again.actedStory();
    if (once.equals(twice)) {
      return;
    }
    unstable = true;
    int at = 0;
    while (at < once.size() && at < twice.size() && once.get(at).equals(twice.get(at))) {
      at++;
    }
    throw new AssertionFailedError(
        "Two runs without faults made different calls, so no fault can be repeated. From call "
            + (at + 1)
            + " on, first: "
            + rest(once, at)
            + "; then: "
            + rest(twice, at)
            + ". What varies with time, chance or threads must come from the test.");
  }

  private static String rest(List<String> calls, int from) {
    return from >= calls.size()
        ? "no more calls"
        : calls.stream().skip(from).limit(3).collect(Collectors.joining(", "));
  }

  @Override
  public void end() {
    if (unstable || plan.baseline().verdict().outcome().isFailure() || plan.isBaselineOnly()) {
      return;
    }
    String summary = summary();
    String page =
        ExplorationPage.of(Contexts.name(context), summary, plan, ReportFiles.redaction(context));
    say(summary + "\n  " + ReportFiles.write(context, "-exploration", page));
    requireMeant();
  }

  /** One line: what was done, what came of it, and what was not done. */
  String summary() {
    Map<RunOutcome, Integer> counts = new LinkedHashMap<>();
    Arrays.stream(RunOutcome.values()).forEach(outcome -> counts.put(outcome, 0));
    plan.faulted().forEach(run -> counts.merge(run.verdict().outcome(), 1, Integer::sum));
    List<String> words = new ArrayList<>();
    counts.forEach(
        (outcome, count) -> {
          if (count > 0) {
            words.add(count + " " + outcome);
          }
        });
    StringBuilder line = new StringBuilder();
    line.append(plan.points().size())
        .append(plan.points().size() == 1 ? " call, " : " calls, ")
        .append(plan.faulted().size());
    line.append(" runs in ");
    line.append(String.format(Locale.ROOT, "%.1f s", plan.elapsed().toMillis() / 1000.0));
    line.append(words.isEmpty() ? "" : ": " + String.join(", ", words));
    if (plan.droppedRuns() > 0) {
      line.append("; ").append(plan.droppedRuns()).append(" of them the same as an earlier one");
    }
    if (plan.coveredByShorter() > 0) {
      line.append("; ").append(plan.coveredByShorter());
      line.append(" pairs left out, for one of the two faults is enough");
    }
    if (!plan.notCovered().isEmpty()) {
      line.append("; NOT COVERED: ").append(plan.notCovered().size()).append(" (maxRuns ");
      line.append(said.maxRuns()).append(", budget ").append(said.budget());
      line.append("), the first ").append(plan.notCovered().get(0));
    }
    return line.toString();
  }

  /** An exploration that explored nothing, or not what was asked for, must not pass in silence. */
  private void requireMeant() {
    List<CallPoint> calls = plan.points();
    String list = calls.stream().map(CallPoint::toString).collect(Collectors.joining(", "));
    if (calls.isEmpty()) {
      throw new ExtensionConfigurationException(
          "Nothing was explored: "
              + Contexts.name(context)
              + " makes no call to the simulated AWS inside act(…).");
    }
    for (String[] patterns : List.of(said.only(), said.except(), said.mayFail())) {
      for (String pattern : patterns) {
        if (calls.stream().noneMatch(call -> call.matches(pattern))) {
          throw new ExtensionConfigurationException(
              "No call of "
                  + Contexts.name(context)
                  + " is \""
                  + pattern
                  + "\". Its calls are "
                  + list
                  + ".");
        }
      }
    }
    if (plan.faulted().isEmpty()) {
      throw new ExtensionConfigurationException(
          "Nothing was explored: no variant fits the calls of "
              + Contexts.name(context)
              + ": "
              + list);
    }
  }

  // What an exploration does must be seen where its cost is: in the output of the build.
  @SuppressWarnings("SystemOut")
  private void say(String line) {
    System.out.println("[cloudfakes] " + Contexts.name(context) + ": " + line);
  }
}
