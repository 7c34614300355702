package io.cloudfakes.edge.cloudfront.internal.cache;

/** One header line. Names are compared without regard to case. */
public record Header(String name, String value) {
  public boolean isNamed(String other) {
    return name.equalsIgnoreCase(other);
  }
}
