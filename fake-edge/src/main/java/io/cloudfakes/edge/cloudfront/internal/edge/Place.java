package io.cloudfakes.edge.cloudfront.internal.edge;

/**
 * Where a viewer is, as a test says.
 *
 * @param country two capital letters; "" when it is not known
 * @param region the country's part, as ISO 3166-2 has it after the hyphen; "" when not known
 * @param city its name; "" when not known
 * @param location the edge location that serves it, for example {@code FRA56-P1}
 */
public record Place(String country, String region, String city, String location) {
  /** Where viewers are of whom nothing is said. */
  public static final Place UNKNOWN = new Place("", "", "", "IAD89-P1");

  public Place inCountry(String newCountry) {
    return new Place(newCountry, region, city, location);
  }

  public Place inRegion(String newRegion) {
    return new Place(country, newRegion, city, location);
  }

  public Place inCity(String newCity) {
    return new Place(country, region, newCity, location);
  }

  public Place at(String newLocation) {
    return new Place(country, region, city, newLocation);
  }
}
