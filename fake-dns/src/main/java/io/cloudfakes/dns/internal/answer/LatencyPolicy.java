package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Latency: the region that answers the client soonest, then the next. */
final class LatencyPolicy {
  private static final double FIBRE_KM_PER_MILLISECOND = 200.0;
  private static final double DETOUR = 1.5;
  private static final double OVERHEAD_MILLISECONDS = 5;

  private LatencyPolicy() {}

  static List<ZoneRecordSet> order(List<ZoneRecordSet> group, Inquiry inquiry) {
    Place place = inquiry.place();
    return group.stream()
        .sorted(Comparator.comparingDouble(set -> milliseconds(place, set.set().regionAsString())))
        .toList();
  }

  /** What a test says, else what light in a fibre takes there and back, not straight. */
  static double milliseconds(Place from, String region) {
    Duration told = from.latencies().get(region);
    if (told != null) {
      return told.toNanos() / 1e6;
    }
    Coordinates here = from.coordinates();
    Coordinates there = Regions.coordinates(region);
    if (here == null || there == null) {
      return Double.MAX_VALUE;
    }
    return 2 * here.kilometres(there) / FIBRE_KM_PER_MILLISECOND * DETOUR + OVERHEAD_MILLISECONDS;
  }
}
