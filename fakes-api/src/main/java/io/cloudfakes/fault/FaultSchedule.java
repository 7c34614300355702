package io.cloudfakes.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which calls of a run fail, and how: what an exploration tries and what a replay repeats. Its id
 * says all of it, survives small edits of the test, and is taken by a shell as it is: {@code
 * s3:PutObject@photos/{n}.jpg#1=loseReply}, several joined by {@code +}.
 *
 * @param steps in the order in which their calls come; empty for a run in which nothing fails
 */
public record FaultSchedule(List<FaultStep> steps) {
  public static final FaultSchedule NONE = new FaultSchedule(List.of());

  public FaultSchedule {
    steps = List.copyOf(steps);
  }

  public static FaultSchedule of(FaultStep... steps) {
    return new FaultSchedule(List.of(steps));
  }

  /**
   * Reads an {@link #id()}.
   *
   * @throws IllegalArgumentException when it is none; the message says what one looks like
   */
  public static FaultSchedule parse(String id) {
    return new FaultSchedule(
        Arrays.stream(id.trim().split("\\+", -1)).map(FaultStep::parse).toList());
  }

  /** This one and then another fault. */
  public FaultSchedule and(FaultStep step) {
    List<FaultStep> more = new ArrayList<>(steps);
    more.add(step);
    return new FaultSchedule(more);
  }

  public String id() {
    return steps.stream().map(FaultStep::id).collect(Collectors.joining("+"));
  }

  /** Installs it in a world; calls are counted from now on. The rules are in the order of steps. */
  public List<FaultRule> install(Faults faults) {
    return steps.stream().map(step -> step.install(faults)).toList();
  }

  @Override
  public String toString() {
    return id();
  }
}
