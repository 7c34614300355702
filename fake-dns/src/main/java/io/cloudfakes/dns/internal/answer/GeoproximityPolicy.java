package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.GeoProximityLocation;

/** Geoproximity: the nearest, where a bias makes a place seem nearer or farther. */
final class GeoproximityPolicy {
  private GeoproximityPolicy() {}

  static List<ZoneRecordSet> order(List<ZoneRecordSet> group, Inquiry inquiry) {
    Coordinates here = inquiry.place().coordinates();
    return group.stream()
        .sorted(Comparator.comparingDouble(set -> biased(here, set.set().geoProximityLocation())))
        .toList();
  }

  static double biased(@Nullable Coordinates here, GeoProximityLocation location) {
    Coordinates there = coordinates(location);
    if (here == null || there == null) {
      return Double.MAX_VALUE;
    }
    return biased(here.kilometres(there), location.bias() == null ? 0 : location.bias());
  }

  /** The distance a place seems to have. */
  static double biased(double kilometres, int bias) {
    return bias >= 0 ? kilometres * (1 - bias / 100.0) : kilometres / (1 + bias / 100.0);
  }

  private static @Nullable Coordinates coordinates(GeoProximityLocation location) {
    if (location.coordinates() != null) {
      return new Coordinates(
          Double.parseDouble(location.coordinates().latitude()),
          Double.parseDouble(location.coordinates().longitude()));
    }
    String region = location.awsRegion() == null ? location.localZoneGroup() : location.awsRegion();
    return region == null ? null : Regions.coordinates(region.replace("aws:route53:", ""));
  }
}
