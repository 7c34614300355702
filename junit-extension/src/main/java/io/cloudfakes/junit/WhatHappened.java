package io.cloudfakes.junit;

/**
 * The timeline of a failed test, in the only place that IDEs and build tools all show and that
 * leaves the test's own error as it is: a suppressed exception of it.
 */
final class WhatHappened extends Exception {
  private static final long serialVersionUID = 1L;

  private final String timeline;

  WhatHappened(String timeline) {
    super(timeline, null, false, false);
    this.timeline = timeline;
  }

  // Stack traces print this and not the message, and a class name before it would tell nobody
  // anything.
  @SuppressWarnings("OverrideThrowableToString")
  @Override
  public String toString() {
    return timeline;
  }
}
