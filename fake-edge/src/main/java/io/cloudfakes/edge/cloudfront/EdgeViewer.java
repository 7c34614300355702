package io.cloudfakes.edge.cloudfront;

import io.cloudfakes.edge.cloudfront.internal.edge.EdgeLocations;
import java.time.ZoneId;
import java.util.Locale;

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

  /** Says what the part of the country is called. */
  public EdgeViewer inRegionNamed(String name) {
    return telling("CloudFront-Viewer-Country-Region-Name", name);
  }

  /** Says the postal code. */
  public EdgeViewer inPostalCode(String code) {
    return telling("CloudFront-Viewer-Postal-Code", code);
  }

  /** Says the metro code, which is told of viewers in the United States alone. */
  public EdgeViewer inMetroCode(String code) {
    return telling("CloudFront-Viewer-Metro-Code", code);
  }

  /** Says where that is, in degrees. */
  public EdgeViewer near(double latitude, double longitude) {
    return telling("CloudFront-Viewer-Latitude", degrees(latitude))
        .telling("CloudFront-Viewer-Longitude", degrees(longitude));
  }

  /** Says what time it is there. */
  public EdgeViewer inTimeZone(ZoneId zone) {
    return telling("CloudFront-Viewer-Time-Zone", zone.getId());
  }

  /** Says the number of the network that its address is of. */
  public EdgeViewer inNetwork(long autonomousSystem) {
    return telling("CloudFront-Viewer-ASN", Long.toString(autonomousSystem));
  }

  /** Says how its TLS handshake looks, as a JA3 fingerprint. */
  public EdgeViewer withJa3(String fingerprint) {
    return telling("CloudFront-Viewer-JA3-Fingerprint", fingerprint);
  }

  /** Says how its TLS handshake looks, as a JA4 fingerprint. */
  public EdgeViewer withJa4(String fingerprint) {
    return telling("CloudFront-Viewer-JA4-Fingerprint", fingerprint);
  }

  private EdgeViewer telling(String header, String value) {
    edges.place(address, edges.place(address).with(header, value));
    return this;
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }

  /** Says which edge location serves it, for example {@code FRA56-P1}. */
  public EdgeViewer at(String location) {
    edges.place(address, edges.place(address).at(location));
    return this;
  }
}
