package io.cloudfakes.dns.internal.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;
import software.amazon.awssdk.services.route53.model.HealthCheckType;

/**
 * One look at an endpoint.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html">How
 *     Route 53 determines whether a health check is healthy</a>
 */
final class Probe {
  private static final Duration CONNECT = Duration.ofSeconds(4);
  private static final Duration CONNECT_TCP = Duration.ofSeconds(10);
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private Probe() {}

  static Finding of(HealthCheckConfig config, InetAddress address) {
    boolean tcp = config.type() == HealthCheckType.TCP;
    try (Socket socket = new Socket()) {
      Duration patience = tcp ? CONNECT_TCP : CONNECT;
      socket.connect(
          new InetSocketAddress(address, port(config)), Math.toIntExact(patience.toMillis()));
      return tcp
          ? Finding.success("TCP connection established")
          : HttpProbe.over(socket, config, port(config));
    } catch (SocketTimeoutException e) {
      return Finding.failure(
          "The health checker did not get an answer from the endpoint within the timeout limit.");
    } catch (IOException e) {
      return Finding.failure(
          "The health checker could not establish a connection to the endpoint.");
    }
  }

  static boolean secure(HealthCheckConfig config) {
    return config.type() == HealthCheckType.HTTPS
        || config.type() == HealthCheckType.HTTPS_STR_MATCH;
  }

  static boolean matchesText(HealthCheckConfig config) {
    return config.type() == HealthCheckType.HTTP_STR_MATCH
        || config.type() == HealthCheckType.HTTPS_STR_MATCH;
  }

  private static int port(HealthCheckConfig config) {
    Integer port = config.port();
    return port != null ? port : secure(config) ? HTTPS_PORT : HTTP_PORT;
  }
}
