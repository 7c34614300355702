package io.cloudfakes.edge.globalaccelerator;

import static io.cloudfakes.edge.globalaccelerator.Fixtures.OTHER_SERVER;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.SERVER;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.accelerator;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.group;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.listener;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.ports;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.Accelerator;
import software.amazon.awssdk.services.globalaccelerator.model.EndpointGroup;
import software.amazon.awssdk.services.globalaccelerator.model.HealthState;
import software.amazon.awssdk.services.globalaccelerator.model.Listener;
import software.amazon.awssdk.services.globalaccelerator.model.PortMapping;

/** Real connections, through the accelerator to servers on this machine. */
class ForwardingTest {
  private static final int PATIENCE = 20_000;

  private final FakeAws aws = FakeAws.builder().seed(3).create();
  private final FakeGlobalAccelerator fake = aws.fake(FakeGlobalAccelerator.class);
  private final GlobalAcceleratorClient ga = aws.client(GlobalAcceleratorClient.class);
  private final EchoServer europe = new EchoServer("europe");
  private final EchoServer america = new EchoServer("america");
  private Accelerator shop;
  private EndpointGroup inEurope;

  @BeforeEach
  void open() {
    shop = accelerator(ga, "shop");
    Listener listener = listener(ga, shop, 443);
    inEurope =
        group(ga, listener, "eu-west-1", b -> b.endpointConfigurations(e -> e.endpointId(SERVER)));
    group(
        ga, listener, "us-east-1", b -> b.endpointConfigurations(e -> e.endpointId(OTHER_SERVER)));
    fake.endpointAt(SERVER, europe.address()).endpointAt(OTHER_SERVER, america.address());
    fake.clientsIn("eu-central-1");
  }

  @AfterEach
  void close() {
    aws.close();
    europe.close();
    america.close();
  }

  private static Socket connect(InetSocketAddress to) throws IOException {
    Socket socket = new Socket();
    socket.setSoTimeout(PATIENCE);
    socket.connect(to, PATIENCE);
    return socket;
  }

  private static String line(Socket socket) throws IOException {
    return new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }

  private String greeting() throws IOException {
    try (Socket socket = connect(fake.accelerator("shop").address(443))) {
      return line(socket);
    }
  }

  @Test
  void a_connection_reaches_the_nearest_endpoint_and_both_sides_are_heard() throws IOException {
    try (Socket socket = connect(fake.accelerator("shop").address(443))) {
      assertThat(line(socket)).isEqualTo("europe");
      socket.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
      assertThat(line(socket)).isEqualTo("hello");
      socket.shutdownOutput();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(fake.accelerator("shop").connections())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.forwarded()).isTrue();
              assertThat(one.listenerPort()).isEqualTo(443);
              assertThat(one.route().orElseThrow().endpointId()).isEqualTo(SERVER);
              assertThat(one.at()).isEqualTo(aws.clock().instant());
            });
  }

  @Test
  void clients_of_other_regions_have_ports_of_their_own() throws IOException {
    AcceleratorView view = fake.accelerator("shop");
    assertThat(view.address(443)).isEqualTo(view.address(443));
    try (Socket socket = connect(view.addressFrom("us-west-2", 443))) {
      assertThat(line(socket)).isEqualTo("america");
    }
    assertThat(greeting()).isEqualTo("europe");
  }

  @Test
  void an_unhealthy_endpoint_gets_no_new_connections_and_keeps_those_it_has() throws IOException {
    try (Socket established = connect(fake.accelerator("shop").address(443))) {
      assertThat(line(established)).isEqualTo("europe");
      fake.accelerator("shop").endpoint(SERVER).set(HealthState.UNHEALTHY);
      assertThat(greeting()).isEqualTo("america");
      established.getOutputStream().write("still here\n".getBytes(StandardCharsets.UTF_8));
      assertThat(line(established)).isEqualTo("still here");
      fake.accelerator("shop").endpoint(SERVER).release();
      assertThat(greeting()).isEqualTo("europe");
    }
  }

  @Test
  void an_idle_connection_ends_after_340_seconds_of_virtual_time() throws IOException {
    try (Socket idle = connect(fake.accelerator("shop").address(443));
        Socket busy = connect(fake.accelerator("shop").address(443))) {
      assertThat(line(idle)).isEqualTo("europe");
      assertThat(line(busy)).isEqualTo("europe");
      aws.clock().advance(Duration.ofSeconds(301));
      busy.getOutputStream().write("here\n".getBytes(StandardCharsets.UTF_8));
      assertThat(line(busy)).isEqualTo("here");
      aws.clock().advance(Duration.ofSeconds(39));
      assertThat(idle.getInputStream().read()).isEqualTo(-1);
      busy.getOutputStream().write("still\n".getBytes(StandardCharsets.UTF_8));
      assertThat(line(busy)).isEqualTo("still");
    }
  }

  @Test
  void megabytes_pass_unchanged() throws Exception {
    byte[] much = new byte[8 * 1024 * 1024];
    for (int i = 0; i < much.length; i++) {
      much[i] = (byte) (i * 31 + (i >> 13));
    }
    try (Socket socket = connect(fake.accelerator("shop").address(443))) {
      assertThat(line(socket)).isEqualTo("europe");
      Thread writer =
          new Thread(
              () -> {
                try {
                  socket.getOutputStream().write(much);
                  socket.shutdownOutput();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      writer.start();
      InputStream in = socket.getInputStream();
      assertThat(in.readAllBytes()).isEqualTo(much);
      writer.join();
    }
  }

  @Test
  void many_connections_at_once_are_spread_by_weight() throws IOException {
    try (EchoServer second = new EchoServer("second")) {
      ga.addEndpoints(
          b ->
              b.endpointGroupArn(inEurope.endpointGroupArn())
                  .endpointConfigurations(e -> e.endpointId("i-0123456789abcdef2")));
      fake.endpointAt("i-0123456789abcdef2", second.address());
      List<Socket> open = new ArrayList<>();
      Map<String, Integer> count = new TreeMap<>();
      InetSocketAddress address = fake.accelerator("shop").address(443);
      for (int i = 0; i < 100; i++) {
        open.add(connect(address));
      }
      for (Socket socket : open) {
        count.merge(line(socket), 1, Integer::sum);
        socket.close();
      }
      assertThat(count).containsOnlyKeys("europe", "second");
      assertThat(count.get("europe")).isBetween(30, 70);
    }
  }

  @Test
  void a_connection_without_an_endpoint_is_closed() throws IOException {
    AcceleratorView view = fake.accelerator("shop");
    InetSocketAddress address = view.address(443);
    ga.updateAccelerator(b -> b.acceleratorArn(shop.acceleratorArn()).enabled(false));
    try (Socket socket = connect(address)) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(view.connections())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.route()).isEmpty();
              assertThat(one.forwarded()).isFalse();
            });
  }

  @Test
  void a_connection_to_an_endpoint_that_refuses_is_closed_and_others_go_on() throws IOException {
    europe.close();
    try (Socket socket = connect(fake.accelerator("shop").address(443))) {
      assertThatThrownBy(
              () -> {
                if (socket.getInputStream().read() == -1) {
                  throw new IOException("closed");
                }
              })
          .isInstanceOf(IOException.class);
    }
    fake.accelerator("shop").endpoint(SERVER).set(HealthState.UNHEALTHY);
    assertThat(greeting()).isEqualTo("america");
  }

  @Test
  void ports_close_with_the_world() throws IOException {
    InetSocketAddress address = fake.accelerator("shop").address(443);
    try (Socket established = connect(address)) {
      assertThat(line(established)).isEqualTo("europe");
      aws.close();
      assertThat(established.getInputStream().read()).isEqualTo(-1);
      assertThatThrownBy(() -> connect(address)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void only_ports_of_tcp_listeners_are_open_and_only_endpoints_here_are_reached() {
    AcceleratorView view = fake.accelerator("shop");
    ga.createListener(
        b -> b.acceleratorArn(shop.acceleratorArn()).protocol("UDP").portRanges(ports(53, 53)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> view.address(80))
        .withMessageContaining("80");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> view.address(53))
        .withMessageContaining("UDP");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> view.addressFrom("mars-1", 443))
        .withMessageContaining("mars-1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                fake.endpointAt(SERVER, InetSocketAddress.createUnresolved("shop.example.com", 80)))
        .withMessageContaining("loopback");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.accelerator("store"))
        .withMessageContaining("shop");
  }

  @Test
  void a_custom_routing_accelerator_leads_each_port_to_its_destination() throws IOException {
    String subnet = "subnet-0123456789abcdef0";
    fake.subnet(subnet, "10.0.1.0/28");
    String game =
        ga.createCustomRoutingAccelerator(b -> b.name("game")).accelerator().acceleratorArn();
    String listener =
        ga.createCustomRoutingListener(b -> b.acceleratorArn(game).portRanges(ports(5000, 5099)))
            .listener()
            .listenerArn();
    String group =
        ga.createCustomRoutingEndpointGroup(
                b ->
                    b.listenerArn(listener)
                        .endpointGroupRegion("us-east-1")
                        .destinationConfigurations(
                            d -> d.fromPort(81).toPort(82).protocolsWithStrings("TCP")))
            .endpointGroup()
            .endpointGroupArn();
    ga.addCustomRoutingEndpoints(
        b -> b.endpointGroupArn(group).endpointConfigurations(e -> e.endpointId(subnet)));
    fake.destinationAt(subnet, "10.0.1.6", 82, america.address());
    PortMapping mapping =
        ga
            .listCustomRoutingPortMappings(b -> b.acceleratorArn(game).maxResults(1000))
            .portMappings()
            .stream()
            .filter(one -> one.destinationSocketAddress().ipAddress().equals("10.0.1.6"))
            .filter(one -> one.destinationSocketAddress().port() == 82)
            .findFirst()
            .orElseThrow();
    InetSocketAddress address = fake.accelerator("game").address(mapping.acceleratorPort());
    try (Socket socket = connect(address)) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    ga.allowCustomRoutingTraffic(
        b -> b.endpointGroupArn(group).endpointId(subnet).destinationAddresses("10.0.1.6"));
    try (Socket socket = connect(address)) {
      assertThat(line(socket)).isEqualTo("america");
    }
    assertThat(fake.accelerator("game").connections())
        .last()
        .satisfies(
            one ->
                assertThat(one.route().orElseThrow())
                    .isEqualTo(
                        new Route(
                            subnet + "/10.0.1.6", group, "us-east-1", 82, RouteReason.MAPPED)));
  }
}
