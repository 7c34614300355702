package io.cloudfakes.edge.globalaccelerator.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * How the health of a group's endpoints is checked.
 *
 * @param port null for the listener's first
 * @param protocol {@code TCP}, {@code HTTP} or {@code HTTPS}
 * @param path of HTTP and HTTPS
 * @param intervalSeconds 10 or 30
 * @param threshold how many results in a row change an endpoint's health
 */
public record HealthCheck(
    @Nullable Integer port, String protocol, String path, int intervalSeconds, int threshold) {
  public static final HealthCheck USUAL = new HealthCheck(null, "TCP", "/", 30, 3);

  public boolean isHttp() {
    return !protocol.equals("TCP");
  }
}
