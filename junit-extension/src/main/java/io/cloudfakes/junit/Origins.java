package io.cloudfakes.junit;

import io.cloudfakes.call.FunctionRun;
import java.util.List;

/** Who made each call: a thread of the application, a function that ran then, or an event. */
final class Origins {
  private static final String EVENTS = "events";

  private final List<FunctionRun> runs;

  /** Whether all calls of the application came from one thread, which runs its functions too. */
  private final boolean oneThread;

  Origins(List<SeenCall> calls, List<FunctionRun> runs) {
    this.runs = runs;
    this.oneThread =
        calls.stream().filter(call -> call.causedBy() == 0).map(SeenCall::thread).distinct().count()
            <= 1;
  }

  String of(SeenCall call) {
    if (call.causedBy() != 0 || oneThread) {
      // The one that began last: a function may have called another.
      for (int i = runs.size() - 1; i >= 0; i--) {
        if (runs.get(i).contains(call.at())) {
          return of(runs.get(i));
        }
      }
    }
    return call.causedBy() == 0 ? "thread " + call.thread() : EVENTS;
  }

  static String of(FunctionRun run) {
    return "function " + run.function();
  }
}
