package io.cloudfakes.dns.internal.probe;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;

/** A look at an endpoint by HTTP: its status, and a text in the beginning of its body. */
final class HttpProbe {
  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final int SEARCHED = 5120;
  private static final int LONGEST_LINE = 8192;

  private HttpProbe() {}

  static Finding over(Socket connected, HealthCheckConfig config, int port) throws IOException {
    connected.setSoTimeout(Math.toIntExact(ANSWER.toMillis()));
    Socket socket = Probe.secure(config) ? Tls.over(connected, config, port) : connected;
    socket.getOutputStream().write(request(config, port).getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    InputStream in = new BufferedInputStream(socket.getInputStream());
    String[] status = line(in).split(" ", 3);
    int code = status.length > 1 && status[1].matches("\\d{3}") ? Integer.parseInt(status[1]) : 0;
    if (code == 0) {
      return Finding.failure("The endpoint did not answer by HTTP.");
    }
    String said = "HTTP Status Code " + code + (status.length > 2 ? ", " + status[2] : "");
    if (code < 200 || code >= 400) {
      return Finding.failure(said);
    }
    if (Probe.matchesText(config) && !body(in).contains(config.searchString())) {
      return Finding.failure("SearchString not found. " + said);
    }
    return Finding.success(said);
  }

  /** By HTTP/1.0, whose answers are never in chunks. */
  private static String request(HealthCheckConfig config, int port) {
    String name =
        config.fullyQualifiedDomainName() == null
            ? config.ipAddress()
            : config.fullyQualifiedDomainName();
    boolean usual = port == 80 || port == 443;
    String path = Objects.requireNonNullElse(config.resourcePath(), "/");
    return "GET "
        + (path.startsWith("/") ? path : "/" + path)
        + " HTTP/1.0\r\nHost: "
        + name
        + (usual ? "" : ":" + port)
        + "\r\nUser-Agent: Amazon-Route53-Health-Check-Service (report http://amzn.to/1vsZADi)"
        + "\r\nAccept: */*\r\nAccept-Encoding: gzip, deflate\r\nConnection: close\r\n\r\n";
  }

  /** The part of the body that is searched, unpacked. */
  private static String body(InputStream in) throws IOException {
    String encoding = "";
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-encoding:")) {
        encoding = lower.substring(lower.indexOf(':') + 1).trim();
      }
    }
    InputStream plain =
        switch (encoding) {
          case "gzip" -> new GZIPInputStream(in);
          case "deflate" -> new InflaterInputStream(in);
          default -> in;
        };
    return new String(plain.readNBytes(SEARCHED), StandardCharsets.UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int octet = in.read();
        octet >= 0 && octet != '\n' && line.length() < LONGEST_LINE;
        octet = in.read()) {
      if (octet != '\r') {
        line.append((char) octet);
      }
    }
    return line.toString();
  }
}
