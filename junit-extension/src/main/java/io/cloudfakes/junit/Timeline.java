package io.cloudfakes.junit;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.link.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened in a world until now, as told when a test fails.
 *
 * @param test what the test is called
 * @param began the virtual time at which the test began
 * @param ended the virtual time now
 * @param seed the test's own seed
 * @param replay the line that has it happen again
 * @param calls those the log holds, oldest first
 * @param callCount how many there were
 * @param faults the rules installed, and how often each acted
 * @param crashed whether everything is down
 * @param events those delivered
 * @param waiting those held back or delayed
 */
record Timeline(
    String test,
    Instant began,
    Instant ended,
    long seed,
    String replay,
    List<Call> calls,
    long callCount,
    List<String> faults,
    boolean crashed,
    List<String> events,
    List<String> waiting) {
  private static final int SHOWN = 25;

  static Timeline of(String test, TestWorld world) {
    FakeAws aws = world.aws();
    return new Timeline(
        test,
        world.began(),
        aws.clock().instant(),
        aws.seed().value(),
        replay(world),
        aws.calls().all(),
        aws.calls().count(),
        aws.faults().rules().stream().map(Timeline::describe).toList(),
        aws.faults().crashed(),
        aws.deliveries().history(),
        aws.deliveries().pending().stream().map(Delivery::describe).toList());
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

  /** A few lines; the report has all of it. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("What happened in the simulated AWS of " + test + ":");
    if (callCount == 0) {
      lines.add("  no call reached it");
    } else {
      lines.add("  calls" + lastOf(callCount) + ":");
      last(calls).forEach(call -> lines.add("    " + call.describe()));
    }
    section(lines, "fault rules", faults);
    if (crashed) {
      lines.add("  everything is down since a crash() that was not healed");
    }
    section(lines, "events delivered", events);
    section(lines, "events not delivered yet", waiting);
    lines.add("  virtual time: from " + began + " to " + ended);
    lines.add("  seed of this test: " + seed);
    lines.add("Replay it with " + replay);
    return String.join("\n", lines);
  }

  private static void section(List<String> lines, String title, List<String> content) {
    if (!content.isEmpty()) {
      lines.add("  " + title + lastOf(content.size()) + ":");
      last(content).forEach(line -> lines.add("    " + line));
    }
  }

  private static String lastOf(long count) {
    return count > SHOWN ? " (the last " + SHOWN + " of " + count + ")" : "";
  }

  private static <T> List<T> last(List<T> all) {
    return all.subList(Math.max(0, all.size() - SHOWN), all.size());
  }
}
