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

  /**
   * Takes over what the same fake of another world holds outside its state now. Called once, when
   * its world is made as a fork of that other one.
   */
  default void begin(Fake parent) {}

  /**
   * Forgets what the fake holds outside its state, when its world begins again; in a fork, all but
   * what it took over.
   */
  default void reset() {}
}
