package io.cloudfakes.dns.internal.probe;

import io.cloudfakes.dns.internal.operation.healthcheck.CheckerFleet;
import io.cloudfakes.dns.internal.state.Observed;
import io.cloudfakes.dns.internal.state.Observed.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;

/**
 * The sixteen checkers of one endpoint. Each changes its mind after so many results in a row; the
 * endpoint is healthy while more than 18 percent of them say so.
 */
final class Checkers {
  /** How many there are: about a request every two seconds at the usual interval. */
  static final int COUNT = 16;

  private static final int USUAL_THRESHOLD = 3;

  private final HealthCheckConfig config;
  private final List<Observation> places = new ArrayList<>();
  private final boolean[] healthy = new boolean[COUNT];
  private final int[] against = new int[COUNT];
  private final Finding[] last = new Finding[COUNT];
  private final Instant[] at = new Instant[COUNT];
  private @Nullable Observation lastFailure;

  Checkers(HealthCheckConfig config) {
    this.config = config;
    List<String> regions = CheckerFleet.regions(config);
    for (int i = 0; i < COUNT; i++) {
      healthy[i] = true;
      String region = regions.get(i % regions.size());
      List<String> addresses = CheckerFleet.checkers(region);
      String address = addresses.get(i / regions.size() % addresses.size());
      places.add(new Observation(region, address, "", Instant.EPOCH, true));
    }
  }

  /** Whether they look at that very endpoint, in that way. */
  boolean areOf(HealthCheckConfig other) {
    return config.equals(other);
  }

  /** A checker's next result. */
  void found(int checker, Finding finding, Instant when) {
    last[checker] = finding;
    at[checker] = when;
    against[checker] = finding.healthy() == healthy[checker] ? 0 : against[checker] + 1;
    if (against[checker] >= threshold()) {
      healthy[checker] = finding.healthy();
      against[checker] = 0;
    }
    if (!finding.healthy()) {
      lastFailure = observation(checker);
    }
  }

  /** What they say together; the time since when is kept while that stays the same. */
  Observed observed(Observed before, Instant now) {
    Observed.Status status = isHealthy() ? Observed.Status.HEALTHY : Observed.Status.UNHEALTHY;
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      if (last[i] != null) {
        observations.add(observation(i));
      }
    }
    Instant since = before.since();
    return new Observed(
        status,
        false,
        since == null || before.status() != status ? now : since,
        List.copyOf(observations),
        lastFailure == null ? before.lastFailure() : lastFailure);
  }

  boolean isHealthy() {
    int saying = 0;
    for (boolean one : healthy) {
      saying += one ? 1 : 0;
    }
    return saying * 100 > 18 * COUNT;
  }

  private Observation observation(int checker) {
    Observation place = places.get(checker);
    return new Observation(
        place.region(),
        place.address(),
        last[checker].report(),
        at[checker],
        last[checker].healthy());
  }

  private int threshold() {
    return config.failureThreshold() == null ? USUAL_THRESHOLD : config.failureThreshold();
  }
}
