package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cloudfakes.FakeAws;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;

/** Health checks look at endpoints of this machine as the virtual clock moves on. */
class ProbingTest {
  private final FakeAws aws = FakeAws.create();
  private final FakeDns dns = aws.fake(FakeDns.class).probeEndpoints();
  private final Route53Client client = aws.client(Route53Client.class);
  private volatile int status = 200;
  private volatile String body = "all is well";
  private HttpServer endpoint;

  @BeforeEach
  void open() throws IOException {
    endpoint = HttpServer.create(new InetSocketAddress(loopback(), 0), 50);
    endpoint.createContext(
        "/",
        exchange -> {
          byte[] text = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, text.length);
          exchange.getResponseBody().write(text);
          exchange.close();
        });
    endpoint.start();
  }

  @AfterEach
  void close() {
    endpoint.stop(0);
    aws.close();
  }

  @Test
  void an_endpoint_that_fails_three_times_in_a_row_is_unhealthy_and_recovers_likewise() {
    String check = create(c -> c.type("HTTP").ipAddress("127.0.0.1").port(port()));
    aws.clock().advance(Duration.ofSeconds(30));
    assertThat(report(check)).isEqualTo("Success: HTTP Status Code 200, OK");
    status = 503;
    aws.clock().advance(Duration.ofSeconds(59));
    assertThat(dns.healthCheck(check).status()).isEqualTo(HealthStatus.HEALTHY);
    aws.clock().advance(Duration.ofSeconds(31));
    assertThat(dns.healthCheck(check).status()).isEqualTo(HealthStatus.UNHEALTHY);
    assertThat(report(check)).startsWith("Failure: HTTP Status Code 503");
    status = 200;
    aws.clock().advance(Duration.ofSeconds(90));
    assertThat(dns.healthCheck(check).status()).isEqualTo(HealthStatus.HEALTHY);
  }

  @Test
  void more_than_18_percent_of_the_checkers_make_an_endpoint_healthy() {
    String check =
        create(
            c ->
                c.type("HTTP")
                    .ipAddress("127.0.0.1")
                    .port(port())
                    .requestInterval(10)
                    .failureThreshold(1));
    status = 500;
    // At one failure each, 13 of 16 have turned after 13 turns of 625 ms: 3 are 18.75 percent.
    aws.clock().advance(Duration.ofMillis(13 * 625));
    assertThat(dns.healthCheck(check).status()).isEqualTo(HealthStatus.HEALTHY);
    aws.clock().advance(Duration.ofMillis(625));
    assertThat(dns.healthCheck(check).status()).isEqualTo(HealthStatus.UNHEALTHY);
  }

  @Test
  void a_text_is_searched_in_the_first_5120_octets() {
    String check =
        create(
            c ->
                c.type("HTTP_STR_MATCH")
                    .ipAddress("127.0.0.1")
                    .port(port())
                    .searchString("well")
                    .requestInterval(10));
    aws.clock().advance(Duration.ofSeconds(30));
    assertThat(dns.healthCheck(check).status()).isEqualTo(HealthStatus.HEALTHY);
    body = " ".repeat(5120) + "well";
    aws.clock().advance(Duration.ofSeconds(31));
    assertThat(dns.healthCheck(check).status()).isEqualTo(HealthStatus.UNHEALTHY);
    assertThat(report(check)).contains("SearchString");
  }

  @Test
  void a_port_is_tried_by_tcp_and_a_name_by_the_worlds_zones() throws IOException {
    ZoneView zone = dns.createZone("shop.test").put("api", "A", 60, "127.0.0.1");
    try (ServerSocket listening = new ServerSocket(0, 50, loopback())) {
      String check =
          create(
              c ->
                  c.type("TCP")
                      .fullyQualifiedDomainName("api.shop.test")
                      .port(listening.getLocalPort())
                      .requestInterval(10));
      aws.clock().advance(Duration.ofSeconds(10));
      assertThat(dns.healthCheck(check).status()).isEqualTo(HealthStatus.HEALTHY);
      zone.put("api", "AAAA", 60, "::1");
      client.changeResourceRecordSets(
          b ->
              b.hostedZoneId(zone.id())
                  .changeBatch(
                      c ->
                          c.changes(
                              d ->
                                  d.action("DELETE")
                                      .resourceRecordSet(
                                          s ->
                                              s.name("api.shop.test")
                                                  .type("A")
                                                  .ttl(60L)
                                                  .resourceRecords(r -> r.value("127.0.0.1"))))));
      aws.clock().advance(Duration.ofSeconds(31));
      assertThat(dns.healthCheck(check).status()).isEqualTo(HealthStatus.UNHEALTHY);
      assertThat(report(check)).contains("DNS resolution failed");
    }
  }

  @Test
  void a_closed_port_fails_over_and_a_status_set_by_hand_stays() {
    String check =
        create(c -> c.type("TCP").ipAddress("127.0.0.1").port(port()).requestInterval(10));
    endpoint.stop(0);
    aws.clock().advance(Duration.ofSeconds(31));
    assertThat(dns.healthCheck(check).status()).isEqualTo(HealthStatus.UNHEALTHY);
    dns.healthCheck(check).set(HealthStatus.HEALTHY);
    aws.clock().advance(Duration.ofSeconds(60));
    assertThat(dns.healthCheck(check).status()).isEqualTo(HealthStatus.HEALTHY);
  }

  @Test
  void endpoints_beyond_this_machine_are_left_alone() {
    String check = create(c -> c.type("TCP").ipAddress("192.0.2.1").port(80));
    aws.clock().advance(Duration.ofMinutes(10));
    assertThat(dns.healthCheck(check).status()).isEqualTo(HealthStatus.HEALTHY);
  }

  private String create(Consumer<HealthCheckConfig.Builder> config) {
    return client
        .createHealthCheck(b -> b.callerReference("c").healthCheckConfig(config))
        .healthCheck()
        .id();
  }

  private String report(String check) {
    return client
        .getHealthCheckStatus(b -> b.healthCheckId(check))
        .healthCheckObservations()
        .get(0)
        .statusReport()
        .status();
  }

  private int port() {
    return endpoint.getAddress().getPort();
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }
}
