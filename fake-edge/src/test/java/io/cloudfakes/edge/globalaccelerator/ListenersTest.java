package io.cloudfakes.edge.globalaccelerator;

import static io.cloudfakes.edge.globalaccelerator.Fixtures.accelerator;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.group;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.listener;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.ports;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.ContractTest;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.Accelerator;
import software.amazon.awssdk.services.globalaccelerator.model.ClientAffinity;
import software.amazon.awssdk.services.globalaccelerator.model.EndpointGroup;
import software.amazon.awssdk.services.globalaccelerator.model.Listener;
import software.amazon.awssdk.services.globalaccelerator.model.Protocol;

class ListenersTest {
  @ContractTest
  void a_listener_has_ports_a_protocol_and_no_affinity(GlobalAcceleratorClient ga) {
    Accelerator shop = accelerator(ga, "shop");
    Listener made =
        ga.createListener(
                b ->
                    b.acceleratorArn(shop.acceleratorArn())
                        .protocol(Protocol.TCP)
                        .portRanges(ports(80, 81), ports(443, 443)))
            .listener();

    assertThat(made.listenerArn()).matches(shop.acceleratorArn() + "/listener/[0-9a-f]{8}");
    assertThat(made.portRanges()).containsExactly(ports(80, 81), ports(443, 443));
    assertThat(made.protocol()).isEqualTo(Protocol.TCP);
    assertThat(made.clientAffinity()).isEqualTo(ClientAffinity.NONE);
    assertThat(ga.describeListener(b -> b.listenerArn(made.listenerArn())).listener())
        .isEqualTo(made);
    assertThat(ga.listListeners(b -> b.acceleratorArn(shop.acceleratorArn())).listeners())
        .containsExactly(made);
  }

  @ContractTest
  void an_update_changes_what_it_names(GlobalAcceleratorClient ga) {
    Listener made = listener(ga, accelerator(ga, "shop"), 80);
    Listener after =
        ga.updateListener(
                b -> b.listenerArn(made.listenerArn()).clientAffinity(ClientAffinity.SOURCE_IP))
            .listener();
    assertThat(after).isEqualTo(made.toBuilder().clientAffinity(ClientAffinity.SOURCE_IP).build());
    assertThat(
            ga.updateListener(
                    b ->
                        b.listenerArn(made.listenerArn())
                            .protocol(Protocol.UDP)
                            .portRanges(ports(53, 53)))
                .listener())
        .isEqualTo(after.toBuilder().protocol(Protocol.UDP).portRanges(ports(53, 53)).build());
  }

  @ContractTest
  void no_two_listeners_have_the_same_port_for_one_protocol(GlobalAcceleratorClient ga) {
    Accelerator shop = accelerator(ga, "shop");
    Listener first = listener(ga, shop, 443);
    refused(
        () ->
            ga.createListener(
                b ->
                    b.acceleratorArn(shop.acceleratorArn())
                        .protocol(Protocol.TCP)
                        .portRanges(ports(400, 500))),
        "InvalidPortRangeException",
        "Invalid port range PortRange(fromPort=400, toPort=500), which overlaps with port range"
            + " PortRange(fromPort=443, toPort=443) taken by listener "
            + first.listenerArn());
    Listener udp =
        ga.createListener(
                b ->
                    b.acceleratorArn(shop.acceleratorArn())
                        .protocol(Protocol.UDP)
                        .portRanges(ports(443, 443)))
            .listener();
    refused(
        () -> ga.updateListener(b -> b.listenerArn(udp.listenerArn()).protocol(Protocol.TCP)),
        "InvalidPortRangeException",
        first.listenerArn());
  }

  @ContractTest
  void ranges_begin_before_they_end_and_do_not_overlap(GlobalAcceleratorClient ga) {
    Accelerator shop = accelerator(ga, "shop");
    refused(
        () ->
            ga.createListener(
                b ->
                    b.acceleratorArn(shop.acceleratorArn())
                        .protocol(Protocol.TCP)
                        .portRanges(ports(81, 80))),
        "InvalidPortRangeException",
        "Invalid port range PortRange(fromPort=81, toPort=80)");
    refused(
        () ->
            ga.createListener(
                b ->
                    b.acceleratorArn(shop.acceleratorArn())
                        .protocol(Protocol.TCP)
                        .portRanges(ports(80, 90), ports(90, 95))),
        "InvalidPortRangeException",
        "overlaps");
    refused(
        () ->
            ga.createListener(
                b ->
                    b.acceleratorArn(shop.acceleratorArn())
                        .protocol(Protocol.TCP)
                        .portRanges(ports(0, 80))),
        "ValidationException",
        "Value '0' at 'portRanges.1.member.fromPort' failed to satisfy constraint");
    assertThat(ga.listListeners(b -> b.acceleratorArn(shop.acceleratorArn())).listeners())
        .isEmpty();
  }

  @ContractTest
  void an_accelerator_has_ten_listeners_at_most(GlobalAcceleratorClient ga) {
    Accelerator shop = accelerator(ga, "shop");
    for (int i = 0; i < 10; i++) {
      listener(ga, shop, 80 + i);
    }
    refused(() -> listener(ga, shop, 443), "LimitExceededException", "10");
  }

  @ContractTest
  void a_listener_with_an_endpoint_group_is_not_deleted(GlobalAcceleratorClient ga) {
    Listener made = listener(ga, accelerator(ga, "shop"), 80);
    EndpointGroup group = group(ga, made, "eu-west-1", b -> {});
    refused(
        () -> ga.deleteListener(b -> b.listenerArn(made.listenerArn())),
        "AssociatedEndpointGroupFoundException",
        made.listenerArn());
    ga.deleteEndpointGroup(b -> b.endpointGroupArn(group.endpointGroupArn()));
    ga.deleteListener(b -> b.listenerArn(made.listenerArn()));
    refused(
        () -> ga.describeListener(b -> b.listenerArn(made.listenerArn())),
        "ListenerNotFoundException",
        made.listenerArn());
  }
}
