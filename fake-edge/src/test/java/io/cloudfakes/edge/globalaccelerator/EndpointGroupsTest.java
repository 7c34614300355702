package io.cloudfakes.edge.globalaccelerator;

import static io.cloudfakes.edge.globalaccelerator.Fixtures.ADDRESS;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.ALB;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.NLB;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.OTHER_SERVER;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.SERVER;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.accelerator;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.group;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.listener;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.ports;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudfakes.contract.ContractTest;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.Accelerator;
import software.amazon.awssdk.services.globalaccelerator.model.EndpointDescription;
import software.amazon.awssdk.services.globalaccelerator.model.EndpointGroup;
import software.amazon.awssdk.services.globalaccelerator.model.HealthCheckProtocol;
import software.amazon.awssdk.services.globalaccelerator.model.HealthState;
import software.amazon.awssdk.services.globalaccelerator.model.Listener;

class EndpointGroupsTest {
  private static Listener shop(GlobalAcceleratorClient ga) {
    return listener(ga, accelerator(ga, "shop"), 80);
  }

  private static EndpointGroup find(GlobalAcceleratorClient ga, EndpointGroup group) {
    return ga.describeEndpointGroup(b -> b.endpointGroupArn(group.endpointGroupArn()))
        .endpointGroup();
  }

  @ContractTest
  void a_group_has_the_usual_settings(GlobalAcceleratorClient ga) {
    Listener listener = shop(ga);
    EndpointGroup made = group(ga, listener, "eu-west-1", b -> {});

    assertThat(made.endpointGroupArn())
        .matches(listener.listenerArn() + "/endpoint-group/[0-9a-f]{12}");
    assertThat(made.endpointGroupRegion()).isEqualTo("eu-west-1");
    assertThat(made.trafficDialPercentage()).isEqualTo(100f);
    assertThat(made.healthCheckPort()).isEqualTo(80);
    assertThat(made.healthCheckProtocol()).isEqualTo(HealthCheckProtocol.TCP);
    assertThat(made.healthCheckPath()).isNull();
    assertThat(made.healthCheckIntervalSeconds()).isEqualTo(30);
    assertThat(made.thresholdCount()).isEqualTo(3);
    assertThat(made.endpointDescriptions()).isEmpty();
    assertThat(made.portOverrides()).isEmpty();
    assertThat(find(ga, made)).isEqualTo(made);
    assertThat(ga.listEndpointGroups(b -> b.listenerArn(listener.listenerArn())).endpointGroups())
        .containsExactly(made);
  }

  @ContractTest
  void endpoints_have_weights_and_begin_in_their_initial_state(GlobalAcceleratorClient ga) {
    EndpointGroup made =
        group(
            ga,
            shop(ga),
            "eu-west-1",
            b ->
                b.endpointConfigurations(
                    e -> e.endpointId(ALB),
                    e -> e.endpointId(NLB).weight(0),
                    e -> e.endpointId(SERVER).weight(255),
                    e -> e.endpointId(ADDRESS).clientIPPreservationEnabled(false)));

    assertThat(made.endpointDescriptions())
        .extracting(
            EndpointDescription::endpointId,
            EndpointDescription::weight,
            EndpointDescription::healthState,
            EndpointDescription::clientIPPreservationEnabled)
        .containsExactly(
            tuple(ALB, 128, HealthState.INITIAL, true),
            tuple(NLB, 0, HealthState.INITIAL, false),
            tuple(SERVER, 255, HealthState.INITIAL, true),
            tuple(ADDRESS, 128, HealthState.INITIAL, false));
    assertThat(find(ga, made).endpointDescriptions())
        .extracting(EndpointDescription::healthState)
        .containsOnly(HealthState.HEALTHY);
  }

  @ContractTest
  void a_listener_has_one_group_a_region(GlobalAcceleratorClient ga) {
    Listener listener = shop(ga);
    group(ga, listener, "eu-west-1", b -> {});
    refused(
        () -> group(ga, listener, "eu-west-1", b -> {}),
        "EndpointGroupAlreadyExistsException",
        "eu-west-1");
    refused(() -> group(ga, listener, "Europe", b -> {}), "InvalidArgumentException", "Europe");
    group(ga, listener, "us-east-1", b -> {});
  }

  @ContractTest
  void an_endpoint_is_a_load_balancer_an_instance_or_an_address_of_the_groups_region(
      GlobalAcceleratorClient ga) {
    Listener listener = shop(ga);
    refused(
        () ->
            group(ga, listener, "us-east-1", b -> b.endpointConfigurations(e -> e.endpointId(ALB))),
        "InvalidArgumentException",
        "'" + ALB + "' is not a valid load balancer ARN");
    for (String bad : List.of("server-1", "i-xyz", "arn:aws:s3:::photos", "")) {
      refused(
          () ->
              group(
                  ga, listener, "eu-west-1", b -> b.endpointConfigurations(e -> e.endpointId(bad))),
          "InvalidArgumentException",
          "endpoint");
    }
    refused(
        () ->
            group(
                ga,
                listener,
                "eu-west-1",
                b ->
                    b.endpointConfigurations(e -> e.endpointId(SERVER), e -> e.endpointId(SERVER))),
        "InvalidArgumentException",
        "Duplicate");
    refused(
        () ->
            group(
                ga,
                listener,
                "eu-west-1",
                b -> b.endpointConfigurations(e -> e.endpointId(SERVER).weight(256))),
        "ValidationException",
        "Member must have value less than or equal to 255");
    refused(
        () ->
            group(
                ga,
                listener,
                "eu-west-1",
                b ->
                    b.endpointConfigurations(
                        e -> e.endpointId(ADDRESS).clientIPPreservationEnabled(true))),
        "InvalidArgumentException",
        "preservation");
  }

  @ContractTest
  void an_update_replaces_the_endpoints_and_keeps_what_it_does_not_name(
      GlobalAcceleratorClient ga) {
    EndpointGroup made =
        group(
            ga,
            shop(ga),
            "eu-west-1",
            b ->
                b.trafficDialPercentage(50f)
                    .healthCheckProtocol(HealthCheckProtocol.HTTP)
                    .healthCheckPath("/health")
                    .healthCheckPort(8080)
                    .healthCheckIntervalSeconds(10)
                    .thresholdCount(1)
                    .endpointConfigurations(e -> e.endpointId(SERVER).weight(10)));
    assertThat(made.healthCheckPath()).isEqualTo("/health");

    EndpointGroup after =
        ga.updateEndpointGroup(
                b ->
                    b.endpointGroupArn(made.endpointGroupArn())
                        .trafficDialPercentage(0f)
                        .endpointConfigurations(
                            e -> e.endpointId(SERVER), e -> e.endpointId(OTHER_SERVER)))
            .endpointGroup();
    assertThat(after.endpointDescriptions())
        .extracting(EndpointDescription::endpointId, EndpointDescription::weight)
        .containsExactly(tuple(SERVER, 128), tuple(OTHER_SERVER, 128));
    assertThat(after.endpointDescriptions())
        .extracting(EndpointDescription::healthState)
        .containsExactly(HealthState.HEALTHY, HealthState.INITIAL);
    assertThat(after.toBuilder().endpointDescriptions(List.of()).build())
        .isEqualTo(
            made.toBuilder().endpointDescriptions(List.of()).trafficDialPercentage(0f).build());
    assertThat(
            ga.updateEndpointGroup(
                    b ->
                        b.endpointGroupArn(made.endpointGroupArn())
                            .endpointConfigurations(List.of()))
                .endpointGroup()
                .endpointDescriptions())
        .isEmpty();
  }

  @ContractTest
  void endpoints_are_added_and_removed_one_by_one(GlobalAcceleratorClient ga) {
    EndpointGroup made =
        group(ga, shop(ga), "eu-west-1", b -> b.endpointConfigurations(e -> e.endpointId(SERVER)));
    assertThat(
            ga.addEndpoints(
                    b ->
                        b.endpointGroupArn(made.endpointGroupArn())
                            .endpointConfigurations(
                                e -> e.endpointId(ALB).weight(5),
                                e -> e.endpointId(SERVER).weight(1)))
                .endpointDescriptions())
        .extracting(EndpointDescription::endpointId, EndpointDescription::weight)
        .containsExactly(tuple(ALB, 5), tuple(SERVER, 1));
    assertThat(find(ga, made).endpointDescriptions())
        .extracting(EndpointDescription::endpointId)
        .containsExactly(SERVER, ALB);

    ga.removeEndpoints(
        b ->
            b.endpointGroupArn(made.endpointGroupArn())
                .endpointIdentifiers(e -> e.endpointId(SERVER).clientIPPreservationEnabled(true)));
    assertThat(find(ga, made).endpointDescriptions())
        .extracting(EndpointDescription::endpointId)
        .containsExactly(ALB);
    refused(
        () ->
            ga.removeEndpoints(
                b ->
                    b.endpointGroupArn(made.endpointGroupArn())
                        .endpointIdentifiers(e -> e.endpointId(SERVER))),
        "InvalidArgumentException",
        SERVER);
  }

  @ContractTest
  void a_group_has_ten_endpoints_at_most(GlobalAcceleratorClient ga) {
    EndpointGroup made = group(ga, shop(ga), "eu-west-1", b -> {});
    for (int i = 0; i < 10; i++) {
      String id = "i-0123456789abcde" + i + "f";
      ga.addEndpoints(
          b ->
              b.endpointGroupArn(made.endpointGroupArn())
                  .endpointConfigurations(e -> e.endpointId(id)));
    }
    refused(
        () ->
            ga.addEndpoints(
                b ->
                    b.endpointGroupArn(made.endpointGroupArn())
                        .endpointConfigurations(e -> e.endpointId(SERVER))),
        "LimitExceededException",
        "10");
  }

  @ContractTest
  void port_overrides_lead_from_listener_ports_to_ports_of_no_listener(GlobalAcceleratorClient ga) {
    Accelerator shop = accelerator(ga, "shop");
    Listener listener = listener(ga, shop, 80);
    EndpointGroup made =
        group(
            ga,
            listener,
            "eu-west-1",
            b -> b.portOverrides(o -> o.listenerPort(80).endpointPort(1080)));
    assertThat(made.portOverrides())
        .singleElement()
        .satisfies(
            override -> {
              assertThat(override.listenerPort()).isEqualTo(80);
              assertThat(override.endpointPort()).isEqualTo(1080);
            });
    refused(
        () ->
            group(
                ga,
                listener,
                "us-east-1",
                b -> b.portOverrides(o -> o.listenerPort(81).endpointPort(1080))),
        "InvalidArgumentException",
        "81");
    refused(
        () ->
            group(
                ga,
                listener,
                "us-east-1",
                b -> b.portOverrides(o -> o.listenerPort(80).endpointPort(80))),
        "InvalidArgumentException",
        "80");
    refused(() -> listener(ga, shop, 1080), "InvalidPortRangeException", "1080");
    refused(
        () ->
            ga.updateListener(b -> b.listenerArn(listener.listenerArn()).portRanges(ports(90, 90))),
        "InvalidPortRangeException",
        "80");
  }

  @ContractTest
  void health_checks_come_every_10_or_30_seconds(GlobalAcceleratorClient ga) {
    Listener listener = shop(ga);
    refused(
        () -> group(ga, listener, "eu-west-1", b -> b.healthCheckIntervalSeconds(20)),
        "InvalidArgumentException",
        "20");
    refused(
        () -> group(ga, listener, "eu-west-1", b -> b.healthCheckPath("health")),
        "ValidationException",
        "Member must satisfy regular expression pattern");
  }

  @ContractTest
  void a_health_that_is_set_by_hand_is_described_and_forgotten_with_the_endpoint(
      FakeGlobalAccelerator fake, GlobalAcceleratorClient ga) {
    EndpointGroup made =
        group(ga, shop(ga), "eu-west-1", b -> b.endpointConfigurations(e -> e.endpointId(SERVER)));
    EndpointView endpoint = fake.accelerator("shop").endpoint(SERVER);
    endpoint.set(HealthState.UNHEALTHY);
    assertThat(endpoint.health()).isEqualTo(HealthState.UNHEALTHY);
    assertThat(find(ga, made).endpointDescriptions().get(0).healthState())
        .isEqualTo(HealthState.UNHEALTHY);
    ga.removeEndpoints(
        b ->
            b.endpointGroupArn(made.endpointGroupArn())
                .endpointIdentifiers(e -> e.endpointId(SERVER)));
    ga.addEndpoints(
        b ->
            b.endpointGroupArn(made.endpointGroupArn())
                .endpointConfigurations(e -> e.endpointId(SERVER)));
    assertThat(endpoint.health()).isEqualTo(HealthState.HEALTHY);
  }
}
