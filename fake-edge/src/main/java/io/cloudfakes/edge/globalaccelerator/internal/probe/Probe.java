package io.cloudfakes.edge.globalaccelerator.internal.probe;

import io.cloudfakes.edge.globalaccelerator.internal.state.HealthCheck;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One look at an endpoint, by TCP, HTTP or HTTPS. */
final class Probe {
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final int LONGEST_LINE = 1024;

  private Probe() {}

  /** Whether the endpoint at that address is well. */
  static boolean finds(HealthCheck check, InetSocketAddress address) {
    int patience = Math.toIntExact(PATIENCE.toMillis());
    try (Socket socket = new Socket()) {
      socket.connect(address, patience);
      socket.setSoTimeout(patience);
      return !check.isHttp() || isWell(check, socket, address);
    } catch (IOException e) {
      return false;
    }
  }

  /** By HTTP/1.0: a status of 2xx or 3xx. */
  private static boolean isWell(HealthCheck check, Socket socket, InetSocketAddress address)
      throws IOException {
    Socket open =
        check.protocol().equals("HTTPS")
            ? AnyCertificate.over(socket, address.getHostString(), address.getPort())
            : socket;
    String request =
        "GET "
            + check.path()
            + " HTTP/1.0\r\nHost: "
            + address.getHostString()
            + "\r\nConnection: close\r\n\r\n";
    open.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    open.getOutputStream().flush();
    return line(open.getInputStream()).matches("HTTP/1\\.[01] [23]\\d\\d\\b.*");
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int octet = in.read();
        octet >= 0 && octet != '\r' && octet != '\n' && line.length() < LONGEST_LINE;
        octet = in.read()) {
      line.append((char) octet);
    }
    return line.toString();
  }
}
