package io.cloudfakes.edge.cloudfront.internal.edge;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a viewer is, as a test says.
 *
 * @param country two capital letters; "" when it is not known
 * @param region the country's part, as ISO 3166-2 has it after the hyphen; "" when not known
 * @param city its name; "" when not known
 * @param location the edge location that serves it, for example {@code FRA56-P1}
 * @param details what else is known, by the name of the header that tells of it, in lower case
 */
public record Place(
    String country, String region, String city, String location, Map<String, String> details) {
  /** Where viewers are of whom nothing is said. */
  public static final Place UNKNOWN = new Place("", "", "", "IAD89-P1", Map.of());

  public Place {
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  public Place inCountry(String newCountry) {
    return new Place(newCountry, region, city, location, details);
  }

  public Place inRegion(String newRegion) {
    return new Place(country, newRegion, city, location, details);
  }

  public Place inCity(String newCity) {
    return new Place(country, region, newCity, location, details);
  }

  public Place at(String newLocation) {
    return new Place(country, region, city, newLocation, details);
  }

  /** With what one more header tells. */
  public Place with(String header, String value) {
    Map<String, String> more = new TreeMap<>(details);
    more.put(header.toLowerCase(Locale.ROOT), value);
    return new Place(country, region, city, location, more);
  }
}
