package io.cloudfakes.edge.globalaccelerator;

import static io.cloudfakes.edge.globalaccelerator.Fixtures.ports;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.ContractTest;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingAccelerator;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingAcceleratorStatus;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingDestinationConfiguration;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingDestinationTrafficState;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingEndpointConfiguration;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingEndpointDescription;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingEndpointGroup;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingListener;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingProtocol;
import software.amazon.awssdk.services.globalaccelerator.model.DestinationPortMapping;
import software.amazon.awssdk.services.globalaccelerator.model.IpAddressType;
import software.amazon.awssdk.services.globalaccelerator.model.PortMapping;

class CustomRoutingTest {
  private static final String SUBNET = "subnet-0123456789abcdef0";
  private static final String OTHER = "subnet-0123456789abcdef1";
  private static final CustomRoutingDestinationConfiguration GAME =
      CustomRoutingDestinationConfiguration.builder()
          .fromPort(81)
          .toPort(82)
          .protocols(CustomRoutingProtocol.TCP, CustomRoutingProtocol.UDP)
          .build();

  private static CustomRoutingListener listener(
      GlobalAcceleratorClient ga, String name, int from, int to) {
    CustomRoutingAccelerator made =
        ga.createCustomRoutingAccelerator(b -> b.name(name)).accelerator();
    return ga.createCustomRoutingListener(
            b -> b.acceleratorArn(made.acceleratorArn()).portRanges(ports(from, to)))
        .listener();
  }

  private static String acceleratorOf(CustomRoutingListener listener) {
    return listener.listenerArn().replaceFirst("/listener/.*", "");
  }

  private static String group(
      GlobalAcceleratorClient ga, CustomRoutingListener listener, String region) {
    return ga.createCustomRoutingEndpointGroup(
            b ->
                b.listenerArn(listener.listenerArn())
                    .endpointGroupRegion(region)
                    .destinationConfigurations(GAME))
        .endpointGroup()
        .endpointGroupArn();
  }

  private static void add(GlobalAcceleratorClient ga, String group, String... subnets) {
    ga.addCustomRoutingEndpoints(
        b ->
            b.endpointGroupArn(group)
                .endpointConfigurations(
                    List.of(subnets).stream()
                        .map(
                            id ->
                                CustomRoutingEndpointConfiguration.builder().endpointId(id).build())
                        .toList()));
  }

  private static List<PortMapping> mappings(
      GlobalAcceleratorClient ga, CustomRoutingListener listener) {
    return ga.listCustomRoutingPortMappings(
            b -> b.acceleratorArn(acceleratorOf(listener)).maxResults(20_000))
        .portMappings();
  }

  @ContractTest
  void an_accelerator_lives_from_creation_to_deletion(GlobalAcceleratorClient ga) {
    CustomRoutingAccelerator made =
        ga.createCustomRoutingAccelerator(b -> b.name("game")).accelerator();
    String arn = made.acceleratorArn();
    assertThat(made.status()).isEqualTo(CustomRoutingAcceleratorStatus.IN_PROGRESS);
    assertThat(made.ipAddressType()).isEqualTo(IpAddressType.IPV4);
    assertThat(ga.describeCustomRoutingAccelerator(b -> b.acceleratorArn(arn)).accelerator())
        .isEqualTo(made.toBuilder().status(CustomRoutingAcceleratorStatus.DEPLOYED).build());
    assertThat(ga.listCustomRoutingAccelerators(b -> {}).accelerators()).hasSize(1);
    refused(
        () ->
            ga.updateCustomRoutingAccelerator(
                b -> b.acceleratorArn(arn).ipAddressType(IpAddressType.DUAL_STACK)),
        "InvalidArgumentException",
        "IPV4");
    ga.updateCustomRoutingAcceleratorAttributes(
        b ->
            b.acceleratorArn(arn)
                .flowLogsEnabled(true)
                .flowLogsS3Bucket("logs")
                .flowLogsS3Prefix("/"));
    assertThat(
            ga.describeCustomRoutingAcceleratorAttributes(b -> b.acceleratorArn(arn))
                .acceleratorAttributes()
                .flowLogsEnabled())
        .isTrue();
    assertThat(
            ga.updateCustomRoutingAccelerator(
                    b -> b.acceleratorArn(arn).name("play").enabled(false))
                .accelerator()
                .name())
        .isEqualTo("play");
    ga.deleteCustomRoutingAccelerator(b -> b.acceleratorArn(arn));
    refused(
        () -> ga.describeCustomRoutingAccelerator(b -> b.acceleratorArn(arn)),
        "AcceleratorNotFoundException",
        arn);
  }

  @ContractTest
  void a_listener_has_sixteen_ports_at_least(GlobalAcceleratorClient ga) {
    refused(() -> listener(ga, "small", 5000, 5014), "InvalidPortRangeException", "16");
    CustomRoutingListener made = listener(ga, "game", 5000, 5015);
    assertThat(ga.describeCustomRoutingListener(b -> b.listenerArn(made.listenerArn())).listener())
        .isEqualTo(made);
    assertThat(
            ga.listCustomRoutingListeners(b -> b.acceleratorArn(acceleratorOf(made))).listeners())
        .containsExactly(made);
    assertThat(
            ga.updateCustomRoutingListener(
                    b -> b.listenerArn(made.listenerArn()).portRanges(ports(6000, 7000)))
                .listener()
                .portRanges())
        .containsExactly(ports(6000, 7000));
    ga.deleteCustomRoutingListener(b -> b.listenerArn(made.listenerArn()));
    refused(
        () -> ga.describeCustomRoutingListener(b -> b.listenerArn(made.listenerArn())),
        "ListenerNotFoundException",
        made.listenerArn());
  }

  @ContractTest
  void a_group_has_the_ports_of_its_instances(GlobalAcceleratorClient ga) {
    CustomRoutingListener listener = listener(ga, "game", 10_001, 20_040);
    String arn = group(ga, listener, "us-east-1");
    CustomRoutingEndpointGroup found =
        ga.describeCustomRoutingEndpointGroup(b -> b.endpointGroupArn(arn)).endpointGroup();
    assertThat(found.endpointGroupRegion()).isEqualTo("us-east-1");
    assertThat(found.destinationDescriptions())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.fromPort()).isEqualTo(81);
              assertThat(d.toPort()).isEqualTo(82);
              assertThat(d.protocolsAsStrings()).containsExactly("TCP", "UDP");
            });
    assertThat(
            ga.listCustomRoutingEndpointGroups(b -> b.listenerArn(listener.listenerArn()))
                .endpointGroups())
        .containsExactly(found);
    refused(
        () -> group(ga, listener, "us-east-1"), "EndpointGroupAlreadyExistsException", "us-east-1");
    refused(
        () ->
            ga.createCustomRoutingEndpointGroup(
                b ->
                    b.listenerArn(listener.listenerArn())
                        .endpointGroupRegion("us-east-2")
                        .destinationConfigurations(GAME, GAME)),
        "InvalidPortRangeException",
        "overlaps");
    ga.deleteCustomRoutingEndpointGroup(b -> b.endpointGroupArn(arn));
    refused(
        () -> ga.describeCustomRoutingEndpointGroup(b -> b.endpointGroupArn(arn)),
        "EndpointGroupNotFoundException",
        arn);
  }

  /** The example of the developer guide: 251 instances of a /24, each with its ports. */
  @ContractTest
  void each_subnet_has_a_port_for_each_port_of_each_instance(
      FakeGlobalAccelerator fake, GlobalAcceleratorClient ga) {
    fake.subnet(SUBNET, "192.0.2.0/24").subnet(OTHER, "198.51.100.0/28");
    CustomRoutingListener listener = listener(ga, "game", 10_001, 20_040);
    String group = group(ga, listener, "us-east-1");
    add(ga, group, SUBNET);
    List<PortMapping> before = mappings(ga, listener);
    assertThat(before).hasSize(251 * 2);
    assertThat(before)
        .extracting(PortMapping::acceleratorPort)
        .doesNotHaveDuplicates()
        .allSatisfy(port -> assertThat(port).isBetween(10_001, 20_040));
    assertThat(before)
        .extracting(one -> one.destinationSocketAddress().ipAddress())
        .contains("192.0.2.4", "192.0.2.254")
        .doesNotContain("192.0.2.0", "192.0.2.3", "192.0.2.255");
    assertThat(before)
        .extracting(PortMapping::destinationTrafficState)
        .containsOnly(CustomRoutingDestinationTrafficState.DENY);

    add(ga, group, OTHER);
    assertThat(mappings(ga, listener)).hasSize(251 * 2 + 11 * 2).containsAll(before);
    assertThat(
            ga.listCustomRoutingPortMappingsPaginator(
                    b ->
                        b.acceleratorArn(acceleratorOf(listener))
                            .endpointGroupArn(group)
                            .maxResults(100))
                .portMappings())
        .hasSize(251 * 2 + 11 * 2);
    ga.removeCustomRoutingEndpoints(b -> b.endpointGroupArn(group).endpointIds(SUBNET));
    assertThat(mappings(ga, listener))
        .hasSize(11 * 2)
        .extracting(PortMapping::endpointId)
        .containsOnly(OTHER);
    assertThat(
            ga.describeCustomRoutingEndpointGroup(b -> b.endpointGroupArn(group))
                .endpointGroup()
                .endpointDescriptions())
        .extracting(CustomRoutingEndpointDescription::endpointId)
        .containsExactly(OTHER);
  }

  @ContractTest
  void a_subnet_needs_ports_enough_and_is_in_one_group_of_a_listener(
      FakeGlobalAccelerator fake, GlobalAcceleratorClient ga) {
    fake.subnet(OTHER, "198.51.100.0/28");
    CustomRoutingListener listener = listener(ga, "game", 5000, 5099);
    String east = group(ga, listener, "us-east-1");
    String west = group(ga, listener, "us-west-1");
    refused(() -> add(ga, east, SUBNET), "LimitExceededException", SUBNET);
    refused(() -> add(ga, east, "vpc-1"), "InvalidArgumentException", "vpc-1");
    add(ga, east, OTHER);
    refused(() -> add(ga, east, OTHER), "EndpointAlreadyExistsException", OTHER);
    refused(() -> add(ga, west, OTHER), "ConflictException", east);
    refused(
        () -> ga.removeCustomRoutingEndpoints(b -> b.endpointGroupArn(east).endpointIds(SUBNET)),
        "EndpointNotFoundException",
        SUBNET);
    refused(
        () ->
            ga.updateCustomRoutingListener(
                b -> b.listenerArn(listener.listenerArn()).portRanges(ports(5010, 5099))),
        "InvalidPortRangeException",
        "subnet");
    refused(
        () -> ga.deleteCustomRoutingListener(b -> b.listenerArn(listener.listenerArn())),
        "AssociatedEndpointGroupFoundException",
        listener.listenerArn());
  }

  @ContractTest
  void traffic_is_allowed_and_denied_by_destination(
      FakeGlobalAccelerator fake, GlobalAcceleratorClient ga) {
    fake.subnet(SUBNET, "192.0.2.0/28");
    CustomRoutingListener listener = listener(ga, "game", 5000, 5099);
    String group = group(ga, listener, "us-east-1");
    add(ga, group, SUBNET);
    ga.allowCustomRoutingTraffic(
        b ->
            b.endpointGroupArn(group)
                .endpointId(SUBNET)
                .destinationAddresses("192.0.2.4", "192.0.2.5")
                .destinationPorts(81));
    assertThat(allowed(ga, listener)).containsExactly("192.0.2.4:81", "192.0.2.5:81");
    ga.denyCustomRoutingTraffic(
        b -> b.endpointGroupArn(group).endpointId(SUBNET).destinationAddresses("192.0.2.5"));
    assertThat(allowed(ga, listener)).containsExactly("192.0.2.4:81");
    ga.allowCustomRoutingTraffic(
        b -> b.endpointGroupArn(group).endpointId(SUBNET).allowAllTrafficToEndpoint(true));
    assertThat(allowed(ga, listener)).hasSize(22);
    ga.denyCustomRoutingTraffic(
        b -> b.endpointGroupArn(group).endpointId(SUBNET).denyAllTrafficToEndpoint(true));
    assertThat(allowed(ga, listener)).isEmpty();
  }

  @ContractTest
  void only_destinations_of_the_group_are_allowed(
      FakeGlobalAccelerator fake, GlobalAcceleratorClient ga) {
    fake.subnet(SUBNET, "192.0.2.0/28");
    String group = group(ga, listener(ga, "game", 5000, 5099), "us-east-1");
    add(ga, group, SUBNET);
    refused(
        () -> ga.allowCustomRoutingTraffic(b -> b.endpointGroupArn(group).endpointId(OTHER)),
        "InvalidArgumentException",
        OTHER);
    refused(
        () -> ga.allowCustomRoutingTraffic(b -> b.endpointGroupArn(group).endpointId(SUBNET)),
        "InvalidArgumentException",
        "DestinationAddresses");
    refused(
        () ->
            ga.allowCustomRoutingTraffic(
                b ->
                    b.endpointGroupArn(group).endpointId(SUBNET).destinationAddresses("192.0.2.3")),
        "InvalidArgumentException",
        "192.0.2.3");
    refused(
        () ->
            ga.allowCustomRoutingTraffic(
                b ->
                    b.endpointGroupArn(group)
                        .endpointId(SUBNET)
                        .destinationAddresses("192.0.2.4")
                        .destinationPorts(80)),
        "InvalidArgumentException",
        "80");
    refused(
        () ->
            ga.denyCustomRoutingTraffic(
                b ->
                    b.endpointGroupArn(group)
                        .endpointId(SUBNET)
                        .denyAllTrafficToEndpoint(true)
                        .destinationAddresses("192.0.2.4")),
        "InvalidArgumentException",
        "all traffic");
  }

  @ContractTest
  void the_ports_that_lead_to_one_instance_are_listed_over_all_accelerators(
      FakeGlobalAccelerator fake, GlobalAcceleratorClient ga) {
    fake.subnet(SUBNET, "192.0.2.0/28");
    for (String name : List.of("game", "chat")) {
      add(ga, group(ga, listener(ga, name, 5000, 5099), "us-east-1"), SUBNET);
    }
    List<DestinationPortMapping> found =
        ga.listCustomRoutingPortMappingsByDestination(
                b -> b.endpointId(SUBNET).destinationAddress("192.0.2.7"))
            .destinationPortMappings();
    assertThat(found)
        .hasSize(4)
        .allSatisfy(
            one -> {
              assertThat(one.acceleratorSocketAddresses()).hasSize(2);
              assertThat(one.destinationSocketAddress().ipAddress()).isEqualTo("192.0.2.7");
              assertThat(one.endpointGroupRegion()).isEqualTo("us-east-1");
              assertThat(one.ipAddressType()).isEqualTo(IpAddressType.IPV4);
            });
    assertThat(found).extracting(DestinationPortMapping::acceleratorArn).hasSize(4);
    refused(
        () ->
            ga.listCustomRoutingPortMappingsByDestination(
                b -> b.endpointId(OTHER).destinationAddress("192.0.2.7")),
        "EndpointNotFoundException",
        OTHER);
  }

  private static List<String> allowed(GlobalAcceleratorClient ga, CustomRoutingListener listener) {
    return mappings(ga, listener).stream()
        .filter(one -> one.destinationTrafficState() == CustomRoutingDestinationTrafficState.ALLOW)
        .map(PortMapping::destinationSocketAddress)
        .map(destination -> destination.ipAddress() + ":" + destination.port())
        .toList();
  }
}
