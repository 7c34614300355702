package io.cloudfakes.edge.cloudfront;

import io.cloudfakes.edge.cloudfront.internal.edge.EdgeLocations;

/** A viewer of whom a test says where they are. */
public final class EdgeViewer {
  private final EdgeLocations edges;
  private final String address;

  EdgeViewer(EdgeLocations edges, String address) {
    this.edges = edges;
    this.address = address;
  }

  public String address() {
    return address;
  }

  /**
   * Says the country: two capital letters, as ISO 3166-1 has them.
   *
   * @throws IllegalArgumentException when they are not that
   */
  public EdgeViewer in(String country) {
    if (!country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException(
          "A country is two capital letters such as DE, not '" + country + "'");
    }
    edges.place(address, edges.place(address).inCountry(country));
    return this;
  }

  /** Says the part of the country, as ISO 3166-2 has it after the hyphen. */
  public EdgeViewer inRegion(String region) {
    edges.place(address, edges.place(address).inRegion(region));
    return this;
  }

  /** Says the city. */
  public EdgeViewer inCity(String city) {
    edges.place(address, edges.place(address).inCity(city));
    return this;
  }

  /** Says which edge location serves it, for example {@code FRA56-P1}. */
  public EdgeViewer at(String location) {
    edges.place(address, edges.place(address).at(location));
    return this;
  }
}
