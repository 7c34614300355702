package io.cloudfakes.edge.globalaccelerator;

import static io.cloudfakes.edge.globalaccelerator.Fixtures.accelerator;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.group;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.listener;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cloudfakes.FakeAws;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.Accelerator;
import software.amazon.awssdk.services.globalaccelerator.model.ClientAffinity;
import software.amazon.awssdk.services.globalaccelerator.model.EndpointConfiguration;
import software.amazon.awssdk.services.globalaccelerator.model.EndpointGroup;
import software.amazon.awssdk.services.globalaccelerator.model.HealthState;
import software.amazon.awssdk.services.globalaccelerator.model.Listener;

/** Which endpoint connections go to: a table of the rules, and their shares over many. */
class RoutingTest {
  private static final String CLIENT = "198.51.100.7";
  private static final int MANY = 20_000;

  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final FakeGlobalAccelerator fake = aws.fake(FakeGlobalAccelerator.class);
  private final GlobalAcceleratorClient ga = aws.client(GlobalAcceleratorClient.class);
  private final Map<String, EndpointGroup> groups = new TreeMap<>();
  private Accelerator shop;
  private Listener listener;

  @BeforeEach
  void open() {
    shop = accelerator(ga, "shop");
    listener = listener(ga, shop, 443);
  }

  @AfterEach
  void close() {
    aws.close();
  }

  /** An instance that is named after its Region and number. */
  private static String instance(String region, int number) {
    return "i-%08x%d".formatted(region.hashCode(), number);
  }

  /** A group with as many endpoints as weights. */
  private void region(String region, float dial, int... weights) {
    List<EndpointConfiguration> endpoints = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      endpoints.add(
          EndpointConfiguration.builder()
              .endpointId(instance(region, i))
              .weight(weights[i])
              .build());
    }
    groups.put(
        region,
        group(
            ga,
            listener,
            region,
            b -> b.trafficDialPercentage(dial).endpointConfigurations(endpoints)));
  }

  private void health(String region, int number, HealthState health) {
    fake.accelerator("shop").endpoint(instance(region, number)).set(health);
  }

  private Route route(String client, int clientPort) {
    return fake.accelerator("shop").route(client, clientPort, 443).orElseThrow();
  }

  /** The shares of connections by what is asked of their routes. */
  private Map<String, Double> shares(Function<Route, String> of) {
    AcceleratorView view = fake.accelerator("shop");
    Map<String, Double> shares =
        IntStream.range(0, MANY)
            .mapToObj(port -> view.route(CLIENT, 1024 + port, 443).orElseThrow())
            .collect(Collectors.groupingBy(of, TreeMap::new, Collectors.summingDouble(r -> 1)));
    shares.replaceAll((key, count) -> count / MANY);
    return shares;
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, eu-west-1",
    "eu-west-2, eu-west-1",
    "us-west-1, us-east-1",
    "us-east-2, us-east-1",
    "ap-southeast-2, ap-northeast-1",
    "sa-east-1, us-east-1",
    "af-south-1, eu-west-1",
  })
  void the_nearest_region_takes_the_traffic(String client, String taking) {
    region("us-east-1", 100, 128);
    region("eu-west-1", 100, 128);
    region("ap-northeast-1", 100, 128);
    fake.clientsIn(client);
    assertThat(route(CLIENT, 1024))
        .isEqualTo(
            new Route(
                instance(taking, 0),
                groups.get(taking).endpointGroupArn(),
                taking,
                443,
                RouteReason.NEAREST));
  }

  @Test
  void clients_are_where_their_addresses_are() {
    region("us-east-1", 100, 128);
    region("eu-west-1", 100, 128);
    fake.clientsIn("us-west-2")
        .clientsAt("198.51.100.0/24", "eu-central-1")
        .clientsAt("198.51.100.128/25", 40.7, -74.0);
    assertThat(route("198.51.100.7", 1).region()).isEqualTo("eu-west-1");
    assertThat(route("198.51.100.200", 1).region()).isEqualTo("us-east-1");
    assertThat(route("192.0.2.1", 1).region()).isEqualTo("us-east-1");
  }

  /** The example of the developer guide: weights of 4, 5, 5 and 6. */
  @Test
  void endpoints_take_their_share_by_weight() {
    region("eu-west-1", 100, 4, 5, 5, 6);
    Map<String, Double> shares = shares(Route::endpointId);
    assertThat(shares.get(instance("eu-west-1", 0))).isCloseTo(0.20, within(0.01));
    assertThat(shares.get(instance("eu-west-1", 1))).isCloseTo(0.25, within(0.01));
    assertThat(shares.get(instance("eu-west-1", 2))).isCloseTo(0.25, within(0.01));
    assertThat(shares.get(instance("eu-west-1", 3))).isCloseTo(0.30, within(0.01));
  }

  @Test
  void an_endpoint_of_weight_zero_and_an_unhealthy_one_take_nothing() {
    region("eu-west-1", 100, 0, 10, 10, 20);
    health("eu-west-1", 3, HealthState.UNHEALTHY);
    Map<String, Double> shares = shares(Route::endpointId);
    assertThat(shares).containsOnlyKeys(instance("eu-west-1", 1), instance("eu-west-1", 2));
    assertThat(shares.get(instance("eu-west-1", 1))).isCloseTo(0.5, within(0.015));
  }

  /** The example of the developer guide: two groups with dials of 50. */
  @ParameterizedTest
  @CsvSource({"us-east-1, us-west-2", "us-west-2, us-east-1"})
  void what_a_dial_leaves_goes_to_the_other_group(String client, String other) {
    region("us-east-1", 50, 128);
    region("us-west-2", 50, 128);
    fake.clientsIn(client);
    Map<String, Double> shares = shares(Route::region);
    assertThat(shares.get(client)).isCloseTo(0.5, within(0.015));
    assertThat(shares.get(other)).isCloseTo(0.5, within(0.015));
    assertThat(shares(route -> route.reason().name())).containsOnlyKeys("NEAREST", "DIALED");
  }

  @Test
  void dials_are_applied_one_after_the_other() {
    region("eu-west-1", 20, 128);
    region("us-east-1", 50, 128);
    region("ap-northeast-1", 100, 128);
    fake.clientsIn("eu-west-1");
    Map<String, Double> shares = shares(Route::region);
    assertThat(shares.get("eu-west-1")).isCloseTo(0.2, within(0.01));
    assertThat(shares.get("us-east-1")).isCloseTo(0.4, within(0.015));
    assertThat(shares.get("ap-northeast-1")).isCloseTo(0.4, within(0.015));
  }

  @Test
  void a_group_without_healthy_endpoints_fails_over_whatever_the_dials() {
    region("eu-west-1", 100, 128);
    region("us-east-1", 0, 128);
    fake.clientsIn("eu-west-1");
    health("eu-west-1", 0, HealthState.UNHEALTHY);
    assertThat(route(CLIENT, 1).region()).isEqualTo("us-east-1");
    assertThat(route(CLIENT, 1).reason()).isEqualTo(RouteReason.FAILED_OVER);
    health("eu-west-1", 0, HealthState.HEALTHY);
    assertThat(route(CLIENT, 1).reason()).isEqualTo(RouteReason.NEAREST);
  }

  @Test
  void three_further_groups_are_tried_and_then_any_endpoint_of_the_nearest() {
    region("eu-west-1", 100, 128, 0);
    region("eu-central-1", 100, 128);
    region("us-east-1", 100, 128);
    region("us-west-2", 100, 128);
    region("ap-southeast-2", 100, 128);
    fake.clientsIn("eu-west-1");
    for (String region : List.of("eu-west-1", "eu-central-1", "us-east-1")) {
      health(region, 0, HealthState.UNHEALTHY);
    }
    assertThat(route(CLIENT, 1).region()).isEqualTo("us-west-2");
    health("us-west-2", 0, HealthState.UNHEALTHY);
    Map<String, Double> shares = shares(Route::endpointId);
    assertThat(shares).containsOnlyKeys(instance("eu-west-1", 0), instance("eu-west-1", 1));
    assertThat(shares.get(instance("eu-west-1", 0))).isCloseTo(0.5, within(0.015));
    assertThat(route(CLIENT, 1).reason()).isEqualTo(RouteReason.FAILED_OPEN);
  }

  @Test
  void affinity_to_the_source_address_keeps_a_client_at_one_endpoint() {
    region("eu-west-1", 100, 10, 10, 10, 10);
    assertThat(endpointsOf(CLIENT)).hasSize(4);
    ga.updateListener(
        b -> b.listenerArn(listener.listenerArn()).clientAffinity(ClientAffinity.SOURCE_IP));
    assertThat(endpointsOf(CLIENT)).hasSize(1);
    Set<String> ofAll = new LinkedHashSet<>();
    for (int i = 0; i < 100; i++) {
      ofAll.addAll(endpointsOf("192.0.2." + i));
    }
    assertThat(ofAll).hasSize(4);
  }

  private Set<String> endpointsOf(String client) {
    return IntStream.range(1024, 1124)
        .mapToObj(port -> route(client, port).endpointId())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Test
  void a_new_endpoint_takes_connections_only_for_itself() {
    region("eu-west-1", 100, 10, 10, 10);
    Map<Integer, String> before = new TreeMap<>();
    for (int port = 1024; port < 3024; port++) {
      before.put(port, route(CLIENT, port).endpointId());
    }
    String added = instance("eu-west-1", 9);
    ga.addEndpoints(
        b ->
            b.endpointGroupArn(groups.get("eu-west-1").endpointGroupArn())
                .endpointConfigurations(e -> e.endpointId(added).weight(10)));
    before.forEach(
        (port, endpoint) -> assertThat(route(CLIENT, port).endpointId()).isIn(endpoint, added));
  }

  @Test
  void port_overrides_say_the_endpoints_port() {
    region("eu-west-1", 100, 128);
    ga.updateEndpointGroup(
        b ->
            b.endpointGroupArn(groups.get("eu-west-1").endpointGroupArn())
                .portOverrides(o -> o.listenerPort(443).endpointPort(1443)));
    assertThat(route(CLIENT, 1).port()).isEqualTo(1443);
  }

  @Test
  void a_connection_that_nothing_takes_has_no_route() {
    AcceleratorView view = fake.accelerator("shop");
    assertThat(view.route(CLIENT, 1, 443)).isEmpty();
    region("eu-west-1", 100, 128);
    assertThat(view.route(CLIENT, 1, 443)).isPresent();
    assertThat(view.route(CLIENT, 1, 80)).isEmpty();
    ga.updateAccelerator(b -> b.acceleratorArn(shop.acceleratorArn()).enabled(false));
    assertThat(view.route(CLIENT, 1, 443)).isEmpty();
  }

  @Test
  void the_same_seed_gives_the_same_routes_and_another_one_others() {
    region("eu-west-1", 100, 10, 10);
    assertThat(routes(7)).isEqualTo(routes(7)).isNotEqualTo(routes(8));
  }

  private static List<Optional<Route>> routes(long seed) {
    try (FakeAws world = FakeAws.builder().seed(seed).create()) {
      GlobalAcceleratorClient client = world.client(GlobalAcceleratorClient.class);
      Accelerator made = accelerator(client, "shop");
      group(
          client,
          listener(client, made, 443),
          "eu-west-1",
          b ->
              b.endpointConfigurations(
                  e -> e.endpointId(instance("eu-west-1", 0)),
                  e -> e.endpointId(instance("eu-west-1", 1))));
      AcceleratorView view = world.fake(FakeGlobalAccelerator.class).accelerator("shop");
      return IntStream.range(1024, 1100).mapToObj(port -> view.route(CLIENT, port, 443)).toList();
    }
  }
}
