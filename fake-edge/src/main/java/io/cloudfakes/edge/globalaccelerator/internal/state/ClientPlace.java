package io.cloudfakes.edge.globalaccelerator.internal.state;

/**
 * Where a test says that clients are.
 *
 * @param block of their addresses: {@code 198.51.100.0/24}; "" for all others
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 */
public record ClientPlace(String block, double latitude, double longitude) implements Resource {
  @Override
  public String id() {
    return block;
  }
}
