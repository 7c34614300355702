package io.cloudfakes.junit;

import org.jspecify.annotations.Nullable;

/** The runs of one test, each made out when those before it have ended. */
interface Runs {
  /** The next run; null when there is none. */
  @Nullable FaultedRun next();

  /** What a run is called. */
  String name(FaultedRun run);

  /**
   * What a run has to say against itself beyond its verdict.
   *
   * @throws RuntimeException what its test is to fail or to be skipped with
   */
  void check(FaultedRun run);

  /** All have ended. */
  void end();
}
