package io.cloudfakes.junit;

/** What became of one run of an exploration. */
enum RunOutcome {
  /** The fault made no difference to the caller. */
  PASSED("passed"),
  /** The caller was told of a failure, and all was well after recovery. */
  DEGRADED("degraded"),
  /** The test's own assertions or the library's failed. */
  VIOLATED("violated"),
  /** A call was refused for good, and nobody was told. */
  SWALLOWED("swallowed"),
  /** The code under test did not stop calling. */
  HUNG("hung"),
  /** The call that was to fail was not made. */
  UNREACHED("unreached");

  private final String word;

  RunOutcome(String word) {
    this.word = word;
  }

  boolean isFailure() {
    return this == VIOLATED || this == SWALLOWED || this == HUNG;
  }

  @Override
  public String toString() {
    return word;
  }
}
