package io.cloudfakes.examples;

import com.sun.net.httpserver.HttpServer;
import io.cloudfakes.FakeAws;
import io.cloudfakes.dns.FakeDns;
import io.cloudfakes.dns.resolver.JvmResolution;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A web site on this machine whose name is a record of a world's hosted zone, and code that opens
 * it by that name in all the ways the JDK has. As a program it prints what it saw: the same on
 * every version of Java.
 */
public final class NamedSite {
  private static final String HOST = "api.example.test";

  private NamedSite() {}

  public static void main(String[] args) throws Exception {
    visit().forEach(System.out::println);
  }

  /** What was seen, a line each. */
  static List<String> visit() throws IOException, InterruptedException {
    List<String> seen = new ArrayList<>();
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer site = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    site.createContext(
        "/",
        exchange -> {
          byte[] page = "hello from the zone".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    site.start();
    try (FakeAws aws = FakeAws.create()) {
      FakeDns dns = aws.fake(FakeDns.class);
      dns.createZone("example.test").put("api", "A", 60, "127.0.0.1");
      seen.add("before: " + resolved());
      try (JvmResolution names = dns.dns().resolveInThisJvm()) {
        seen.add("resolved: " + resolved() + " while " + (names == null ? "not " : "") + "owned");
        open(seen, site.getAddress().getPort());
        dns.zone("example.test").put("api", "A", 60, "127.0.0.9");
        aws.clock().advance(Duration.ofSeconds(59));
        seen.add("before the TTL is over: " + resolved());
        aws.clock().advance(Duration.ofSeconds(1));
        seen.add("when it is over: " + resolved());
      }
      seen.add("afterwards: " + resolved());
    } finally {
      site.stop(0);
    }
    return seen;
  }

  @SuppressWarnings("AddressSelection") // a socket by name is what is tried
  private static void open(List<String> seen, int port) throws IOException, InterruptedException {
    URI uri = URI.create("http://" + HOST + ":" + port + "/");
    try (InputStream page = uri.toURL().openStream()) {
      seen.add("URL: " + new String(page.readAllBytes(), StandardCharsets.UTF_8));
    }
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    seen.add("HttpClient: " + response.statusCode() + " " + response.body());
    try (Socket socket = new Socket(HOST, port)) {
      seen.add("Socket: " + socket.getInetAddress());
    }
  }

  private static String resolved() {
    try {
      return Arrays.toString(InetAddress.getAllByName(HOST));
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
