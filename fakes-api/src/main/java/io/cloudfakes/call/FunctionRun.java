package io.cloudfakes.call;

import java.time.Duration;
import java.time.Instant;

/**
 * One run of a function inside the simulated AWS, as reports tell it beside the calls.
 *
 * @param function its name
 * @param startedAt in virtual time; the calls made by it come after
 * @param duration in virtual time; the last call made by it comes no later than its end
 * @param attempt counted from 1; more than 1 for retries of asynchronous events
 * @param failure what it failed with, in a word; "" when it did not fail
 * @param log what it wrote, line by line
 */
public record FunctionRun(
    String function,
    Instant startedAt,
    Duration duration,
    int attempt,
    String failure,
    String log) {
  public boolean failed() {
    return !failure.isEmpty();
  }

  /** When it had ended. */
  public Instant endedAt() {
    return startedAt.plus(duration);
  }

  /** Whether a call made at that time was made while it ran. */
  public boolean contains(Instant at) {
    return at.isAfter(startedAt) && !at.isAfter(endedAt());
  }

  /** One line without the log: equal runs give equal lines. */
  public String describe() {
    return startedAt
        + " "
        + function
        + (attempt > 1 ? " attempt " + attempt : "")
        + (failed() ? " failed with " + failure : " answered");
  }
}
