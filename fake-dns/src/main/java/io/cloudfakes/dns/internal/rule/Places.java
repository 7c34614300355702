package io.cloudfakes.dns.internal.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.GeoLocation;
import software.amazon.awssdk.services.route53.model.GeoLocationDetails;

/** The continents, countries and states of the United States that Route 53 tells apart. */
public final class Places {
  private static final List<String> CONTINENTS = List.of("AF", "AN", "AS", "EU", "NA", "OC", "SA");
  private static final Map<String, String> CONTINENT_NAMES =
      Map.of(
          "AF", "Africa",
          "AN", "Antarctica",
          "AS", "Asia",
          "EU", "Europe",
          "NA", "North America",
          "OC", "Oceania",
          "SA", "South America");

  private static final List<GeoLocationDetails> ALL = all();

  private Places() {}

  /** In the order of {@code ListGeoLocations}: continents, the default, countries with states. */
  public static List<GeoLocationDetails> list() {
    return ALL;
  }

  public static boolean isSupported(GeoLocation place) {
    return find(place.continentCode(), place.countryCode(), place.subdivisionCode()) != null;
  }

  public static @Nullable GeoLocationDetails find(
      @Nullable String continent, @Nullable String country, @Nullable String subdivision) {
    for (GeoLocationDetails place : ALL) {
      if (Objects.equals(place.continentCode(), continent)
          && Objects.equals(place.countryCode(), country)
          && Objects.equals(place.subdivisionCode(), subdivision)) {
        return place;
      }
    }
    return null;
  }

  private static List<GeoLocationDetails> all() {
    List<GeoLocationDetails> places = new ArrayList<>();
    for (String code : CONTINENTS) {
      places.add(
          GeoLocationDetails.builder()
              .continentCode(code)
              .continentName(CONTINENT_NAMES.get(code))
              .build());
    }
    places.add(GeoLocationDetails.builder().countryCode("*").countryName("Default").build());
    for (String line : lines()) {
      String[] fields = line.split("\t", -1);
      GeoLocationDetails.Builder place =
          GeoLocationDetails.builder().countryCode(fields[0]).countryName(fields[1]);
      places.add(place.build());
      if (fields.length > 2) {
        for (String state : fields[2].split(";", -1)) {
          String[] parts = state.split("=", -1);
          places.add(place.subdivisionCode(parts[0]).subdivisionName(parts[1]).build());
        }
      }
    }
    return List.copyOf(places);
  }

  private static List<String> lines() {
    try (java.io.InputStream in = Places.class.getResourceAsStream("places.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
