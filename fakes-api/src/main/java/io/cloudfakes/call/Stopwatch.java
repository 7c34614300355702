package io.cloudfakes.call;

import java.time.Duration;

/** The real time a call takes: the one place, beside the transports, that looks at a real clock. */
public final class Stopwatch {
  private final long started = System.nanoTime();

  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
