package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cloudfakes.FakeAws;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/**
 * Each routing policy whose best answer stands behind an endpoint that goes down and comes back:
 * the answer turns when the health check does, as the virtual clock moves, and not before.
 */
class PoliciesOnTheClockTest {
  private static final String NAME = "www.shop.test";
  private static final String BEST = "192.0.2.1";
  private static final String OTHER = "192.0.2.2";
  private static final String CLIENT = "198.51.100.7";

  private final FakeAws aws = FakeAws.create();
  private final FakeDns dns = aws.fake(FakeDns.class).probeEndpoints();
  private final Route53Client client = aws.client(Route53Client.class);
  private volatile int status = 200;
  private HttpServer endpoint;
  private String check = "";
  private ZoneView zone;

  @BeforeEach
  void open() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    endpoint = HttpServer.create(new InetSocketAddress(loopback, 0), 50);
    endpoint.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    endpoint.start();
    int port = endpoint.getAddress().getPort();
    HealthCheckConfig config =
        HealthCheckConfig.builder().type("HTTP").ipAddress("127.0.0.1").port(port).build();
    check =
        client
            .createHealthCheck(b -> b.callerReference("endpoint").healthCheckConfig(config))
            .healthCheck()
            .id();
    zone = dns.createZone("shop.test");
    dns.dns().clients().at("198.51.100.0/24").in("DE");
  }

  @AfterEach
  void close() {
    endpoint.stop(0);
    aws.close();
  }

  static Stream<Arguments> policies() {
    return Stream.of(
        policy("weighted", b -> b.weight(10L), b -> b.weight(0L)),
        policy("failover", b -> b.failover("PRIMARY"), b -> b.failover("SECONDARY")),
        policy("latency", b -> b.region("eu-central-1"), b -> b.region("ap-southeast-2")),
        policy(
            "geolocation",
            b -> b.geoLocation(g -> g.countryCode("DE")),
            b -> b.geoLocation(g -> g.countryCode("*"))),
        policy(
            "geoproximity",
            b -> b.geoProximityLocation(g -> g.awsRegion("eu-central-1")),
            b -> b.geoProximityLocation(g -> g.awsRegion("ap-southeast-2"))),
        policy("multivalue", b -> b.multiValueAnswer(true), b -> b.multiValueAnswer(true)));
  }

  private static Arguments policy(
      String name,
      UnaryOperator<ResourceRecordSet.Builder> best,
      UnaryOperator<ResourceRecordSet.Builder> other) {
    return Arguments.of(name, best, other);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("policies")
  void the_answer_turns_with_the_health_check(
      String name,
      UnaryOperator<ResourceRecordSet.Builder> best,
      UnaryOperator<ResourceRecordSet.Builder> other) {
    zone.put(best.apply(record("best", BEST).healthCheckId(check)).build());
    zone.put(other.apply(record("other", OTHER)).build());

    turnsAndTurnsBack(name.equals("multivalue") ? List.of(BEST, OTHER) : List.of(BEST));
  }

  @Test
  void the_answer_for_a_block_of_addresses_turns_too() {
    String collection =
        client.createCidrCollection(b -> b.name("o").callerReference("1")).collection().id();
    client.changeCidrCollection(
        b ->
            b.id(collection)
                .changes(c -> c.locationName("oslo").action("PUT").cidrList("198.51.100.0/24")));
    zone.put(
        record("best", BEST)
            .healthCheckId(check)
            .cidrRoutingConfig(c -> c.collectionId(collection).locationName("oslo"))
            .build());
    zone.put(
        record("other", OTHER)
            .cidrRoutingConfig(c -> c.collectionId(collection).locationName("*"))
            .build());

    turnsAndTurnsBack(List.of(BEST));
  }

  private static ResourceRecordSet.Builder record(String id, String value) {
    return ResourceRecordSet.builder()
        .name(NAME)
        .type("A")
        .ttl(60L)
        .setIdentifier(id)
        .resourceRecords(RecordSets.values(value));
  }

  private void turnsAndTurnsBack(List<String> healthy) {
    aws.clock().advance(Duration.ofSeconds(30));
    assertThat(answer()).containsExactlyInAnyOrderElementsOf(healthy);
    status = 503;
    aws.clock().advance(Duration.ofSeconds(59));
    assertThat(answer()).as("not before").containsExactlyInAnyOrderElementsOf(healthy);
    aws.clock().advance(Duration.ofSeconds(31));
    assertThat(answer()).as("three failures later").containsExactly(OTHER);
    status = 200;
    aws.clock().advance(Duration.ofSeconds(90));
    assertThat(answer()).as("back").containsExactlyInAnyOrderElementsOf(healthy);
  }

  private List<String> answer() {
    return new ArrayList<>(dns.dns().queryFrom(CLIENT, NAME, "A").values());
  }
}
