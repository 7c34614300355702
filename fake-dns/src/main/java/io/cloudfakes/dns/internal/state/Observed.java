package io.cloudfakes.dns.internal.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an endpoint's health, before {@code Inverted} and {@code Disabled} are looked
 * at.
 *
 * @param status as found, or as a test set it
 * @param byHand whether a test set it: then no probe changes it
 * @param since when it became so; null when nothing was found yet
 * @param regions what the checkers of each region say, in order; empty when nothing was found yet
 * @param lastFailure the last failure; null when there was none
 */
public record Observed(
    Status status,
    boolean byHand,
    @Nullable Instant since,
    List<Observation> regions,
    @Nullable Observation lastFailure) {
  /** Nothing was found yet. */
  public static final Observed NOTHING = new Observed(Status.UNKNOWN, false, null, List.of(), null);

  /** What is known. */
  public enum Status {
    UNKNOWN,
    HEALTHY,
    UNHEALTHY
  }

  /**
   * What one checker found.
   *
   * @param region of the checker, as in AWS's {@code HealthCheckRegion}
   * @param address of the checker
   * @param report the text of its status report, for example {@code Success: HTTP Status Code 200,
   *     OK}
   */
  public record Observation(
      String region, String address, String report, Instant at, boolean healthy) {}
}
