package io.cloudfakes.edge.globalaccelerator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import io.cloudfakes.link.ResourceNames;
import java.net.InetAddress;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.Accelerator;
import software.amazon.awssdk.services.globalaccelerator.model.IpAddressType;

/** What the world's name servers are told of accelerators. */
class NamesTest {
  @ContractTest
  void names_lead_to_this_machine_as_long_as_the_accelerator_is_there(
      FakeAws aws, GlobalAcceleratorClient ga) {
    ResourceNames names = aws.links().find(ResourceNames.class, "globalaccelerator").orElseThrow();
    Accelerator made =
        ga.createAccelerator(
                b -> b.name("shop").ipAddressType(IpAddressType.DUAL_STACK).enabled(false))
            .accelerator();

    assertThat(names.find(made.dnsName()).orElseThrow().addresses())
        .singleElement()
        .matches(InetAddress::isLoopbackAddress);
    assertThat(names.find(made.dualStackDnsName()).orElseThrow().addresses())
        .hasSize(2)
        .allMatch(InetAddress::isLoopbackAddress);
    ga.updateAccelerator(
        b -> b.acceleratorArn(made.acceleratorArn()).ipAddressType(IpAddressType.IPV4));
    assertThat(names.find(made.dualStackDnsName())).isEmpty();
    ga.deleteAccelerator(b -> b.acceleratorArn(made.acceleratorArn()));
    assertThat(names.find(made.dnsName())).isEmpty();
  }
}
