package io.cloudfakes.edge.globalaccelerator.internal.state;

/**
 * A range of ports.
 *
 * @param from the first
 * @param to the last
 */
public record Ports(int from, int to) {
  public boolean holds(int port) {
    return from <= port && port <= to;
  }

  public boolean overlaps(Ports other) {
    return from <= other.to && other.from <= to;
  }

  public int count() {
    return to - from + 1;
  }

  /** As AWS's messages write it. */
  @Override
  public String toString() {
    return "PortRange(fromPort=" + from + ", toPort=" + to + ")";
  }
}
