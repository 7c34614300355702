package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.GeoLocation;

/** Geolocation: the smallest area the client is in, then the larger ones up to the default. */
final class GeolocationPolicy {
  private static final int NOT_THERE = 4;

  private GeolocationPolicy() {}

  static List<ZoneRecordSet> order(List<ZoneRecordSet> group, Inquiry inquiry) {
    Place place = inquiry.place();
    return group.stream()
        .filter(set -> size(set.set().geoLocation(), place) < NOT_THERE)
        .sorted(Comparator.comparingInt(set -> size(set.set().geoLocation(), place)))
        .toList();
  }

  /** 0 for a subdivision, 1 a country, 2 a continent, 3 the default. */
  private static int size(GeoLocation area, Place place) {
    if ("*".equals(area.countryCode())) {
      return 3;
    }
    if (area.continentCode() != null) {
      return same(area.continentCode(), place.continent()) ? 2 : NOT_THERE;
    }
    if (!same(area.countryCode(), place.country())) {
      return NOT_THERE;
    }
    if (area.subdivisionCode() == null) {
      return 1;
    }
    return same(area.subdivisionCode(), place.subdivision()) ? 0 : NOT_THERE;
  }

  private static boolean same(@Nullable String asked, String known) {
    return asked != null && asked.equalsIgnoreCase(known);
  }
}
