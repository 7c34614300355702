package io.cloudfakes.edge.globalaccelerator.internal.routing;

/**
 * A place on earth, in degrees.
 *
 * @param latitude north positive
 * @param longitude east positive
 */
public record Place(double latitude, double longitude) {
  /** How far it is to another, as the angle between them. */
  double distance(Place other) {
    double a = Math.toRadians(latitude);
    double b = Math.toRadians(other.latitude);
    double cosine =
        Math.sin(a) * Math.sin(b)
            + Math.cos(a) * Math.cos(b) * Math.cos(Math.toRadians(longitude - other.longitude));
    return Math.acos(Math.max(-1, Math.min(1, cosine)));
  }
}
