package io.cloudfakes;

import io.cloudfakes.call.FunctionRun;
import java.util.List;

/**
 * One fake in one world, as a test meets it: it seeds data and looks at the state without going
 * through a client. Get it by {@link FakeAws#fake(Class)}.
 */
public interface Fake {
  /** The runs of the functions it hosts, for reports; in no order. */
  default List<FunctionRun> functionRuns() {
    return List.of();
  }

  /** Ends what the fake holds outside its state (warm function instances, open ports). */
  default void close() {}

  /** Forgets what the fake holds outside its state, when its world begins again. */
  default void reset() {}
}
