package io.cloudfakes.junit;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.call.FunctionRun;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.service.Difference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a world until now, as told when a test fails.
 *
 * @param test what the test is called
 * @param reason why it failed, in a line
 * @param began the virtual time at which the test began
 * @param ended the virtual time now
 * @param seed the test's own seed
 * @param replay the line that has it happen again
 * @param calls those the log holds, oldest first
 * @param callCount how many there were
 * @param runs of functions
 * @param faults the rules installed, and how often each acted
 * @param crashed whether everything is down
 * @param events those delivered
 * @param waiting those held back or delayed
 * @param changes what is other than when the test began
 */
record Timeline(
    String test,
    String reason,
    Instant began,
    Instant ended,
    long seed,
    String replay,
    List<Call> calls,
    long callCount,
    List<FunctionRun> runs,
    List<String> faults,
    boolean crashed,
    List<String> events,
    List<String> waiting,
    List<Difference> changes) {
  /** With the line that names the file. */
  private static final int MOST_LINES = 15;

  private static final int MOST_FAULTS = 3;

  static Timeline of(String test, TestWorld world, @Nullable FaultedRun run, Throwable error) {
    FakeAws aws = world.aws();
    return new Timeline(
        test,
        run == null ? firstLine(error) : run.verdict().outcome() + ": " + run.verdict().reason(),
        world.began(),
        aws.clock().instant(),
        aws.seed().value(),
        run == null || !run.isFaulted() ? replay(world) : Exploring.replay(run),
        aws.calls().all(),
        aws.calls().count(),
        aws.functionRuns().stream()
            .filter(one -> !one.startedAt().isBefore(world.began()))
            .toList(),
        aws.faults().rules().stream().map(Timeline::describe).toList(),
        aws.faults().crashed(),
        aws.deliveries().history(),
        aws.deliveries().pending().stream().map(Delivery::describe).toList(),
        world.changes());
  }

  private static String firstLine(Throwable error) {
    String message = String.valueOf(error.getMessage()).strip();
    return error.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse("");
  }

  private static String describe(FaultRule rule) {
    return rule.id()
        + switch ((int) Math.min(rule.acted(), 2)) {
          case 0 -> " (never acted)";
          case 1 -> " (acted once)";
          default -> " (acted " + rule.acted() + " times)";
        };
  }

  private static String replay(TestWorld world) {
    long seed = world.origin().seed();
    Instant start = world.origin().start();
    return world.owner().isBuilt()
        ? "FakeAwsExtension.builder().seed("
            + number(seed)
            + ").startingAt(Instant.parse(\""
            + start
            + "\"))"
        : "@FakeAwsTest(seed = " + number(seed) + ", start = \"" + start + "\")";
  }

  /** As Java reads it. */
  private static String number(long seed) {
    return seed == (int) seed ? Long.toString(seed) : seed + "L";
  }

  /** A few lines, fewer than {@link #MOST_LINES}; the report has all of it. */
  String text() {
    List<String> below = new ArrayList<>();
    section(
        below,
        "functions that failed",
        runs.stream().filter(FunctionRun::failed).map(FunctionRun::describe).toList(),
        1);
    section(below, "fault rules", faults, MOST_FAULTS);
    if (crashed) {
      below.add("  everything is down since a crash() that was not healed");
    }
    section(below, "events delivered", events, 1);
    section(below, "events not delivered yet", waiting, 1);
    below.add("  virtual time: from " + began + " to " + ended);
    below.add("  seed of this test: " + seed);
    below.add("Replay it with " + replay);
    List<String> lines = new ArrayList<>();
    lines.add("What happened in the simulated AWS of " + test + ":");
    if (callCount == 0) {
      lines.add("  no call reached it");
    } else {
      section(
          lines,
          "calls",
          calls.stream().map(Timeline::line).toList(),
          Math.max(2, MOST_LINES - 3 - below.size()));
    }
    lines.addAll(below);
    return String.join("\n", lines);
  }

  private static String line(Call call) {
    return call.describe() + (call.status() == 0 && call.changed() ? " EFFECT KEPT" : "");
  }

  private static void section(List<String> lines, String title, List<String> content, int most) {
    if (!content.isEmpty()) {
      int shown = Math.min(most, content.size());
      boolean all = shown == content.size();
      lines.add(
          "  " + title + (all ? "" : " (the last " + shown + " of " + content.size() + ")") + ":");
      content
          .subList(content.size() - shown, content.size())
          .forEach(line -> lines.add("    " + line));
    }
  }
}
