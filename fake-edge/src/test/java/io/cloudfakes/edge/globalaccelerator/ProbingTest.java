package io.cloudfakes.edge.globalaccelerator;

import static io.cloudfakes.edge.globalaccelerator.Fixtures.SERVER;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.accelerator;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.group;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.listener;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cloudfakes.FakeAws;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.CreateEndpointGroupRequest;
import software.amazon.awssdk.services.globalaccelerator.model.HealthCheckProtocol;
import software.amazon.awssdk.services.globalaccelerator.model.HealthState;

/** Health checks that look at servers on this machine as the virtual clock moves on. */
class ProbingTest {
  private final FakeAws aws = FakeAws.create();
  private final FakeGlobalAccelerator fake = aws.fake(FakeGlobalAccelerator.class);
  private final GlobalAcceleratorClient ga = aws.client(GlobalAcceleratorClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private EndpointView endpoint(Consumer<CreateEndpointGroupRequest.Builder> more) {
    group(
        ga,
        listener(ga, accelerator(ga, "shop"), 80),
        "eu-west-1",
        b -> {
          b.endpointConfigurations(e -> e.endpointId(SERVER));
          more.accept(b);
        });
    return fake.accelerator("shop").endpoint(SERVER);
  }

  private void pass(int seconds) {
    aws.clock().advance(Duration.ofSeconds(seconds));
  }

  @Test
  void an_endpoint_that_is_gone_is_unhealthy_after_three_probes() {
    EchoServer server = new EchoServer("server");
    EndpointView endpoint = endpoint(b -> {});
    fake.endpointAt(SERVER, server.address()).probeEndpoints();
    pass(120);
    assertThat(endpoint.health()).isEqualTo(HealthState.HEALTHY);
    server.close();
    pass(60);
    assertThat(endpoint.health()).isEqualTo(HealthState.HEALTHY);
    pass(30);
    assertThat(endpoint.health()).isEqualTo(HealthState.UNHEALTHY);
    assertThat(fake.accelerator("shop").route("192.0.2.1", 1, 80).orElseThrow().reason())
        .isEqualTo(RouteReason.FAILED_OPEN);
  }

  @Test
  void http_is_asked_for_the_path_and_recovers_after_the_threshold() throws IOException {
    AtomicInteger status = new AtomicInteger(500);
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/health",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.start();
    try {
      EndpointView endpoint =
          endpoint(
              b ->
                  b.healthCheckProtocol(HealthCheckProtocol.HTTP)
                      .healthCheckPath("/health")
                      .healthCheckPort(8080)
                      .healthCheckIntervalSeconds(10)
                      .thresholdCount(2));
      fake.endpointAt(SERVER, 8080, server.getAddress()).probeEndpoints();
      pass(10);
      assertThat(endpoint.health()).isEqualTo(HealthState.HEALTHY);
      pass(10);
      assertThat(endpoint.health()).isEqualTo(HealthState.UNHEALTHY);
      status.set(302);
      pass(10);
      assertThat(endpoint.health()).isEqualTo(HealthState.UNHEALTHY);
      pass(10);
      assertThat(endpoint.health()).isEqualTo(HealthState.HEALTHY);
      assertThat(asked).hasValue(4);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void what_is_set_by_hand_stays_until_it_is_released() {
    try (EchoServer server = new EchoServer("server")) {
      EndpointView endpoint = endpoint(b -> b.thresholdCount(1));
      fake.endpointAt(SERVER, server.address()).probeEndpoints();
      endpoint.set(HealthState.UNHEALTHY);
      pass(300);
      assertThat(endpoint.health()).isEqualTo(HealthState.UNHEALTHY);
      endpoint.release();
      pass(30);
      assertThat(endpoint.health()).isEqualTo(HealthState.HEALTHY);
    }
  }
}
