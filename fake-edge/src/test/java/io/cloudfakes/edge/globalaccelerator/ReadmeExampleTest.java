package io.cloudfakes.edge.globalaccelerator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ReadmeExamples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.HealthState;
import software.amazon.awssdk.services.globalaccelerator.model.PortRange;
import software.amazon.awssdk.services.globalaccelerator.model.Protocol;

/** The README's example, run. */
class ReadmeExampleTest {
  // example
  @Test
  void clients_move_to_the_next_region_when_theirs_is_unhealthy() throws IOException {
    try (FakeAws aws = FakeAws.create();
        ServerSocket ireland = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ServerSocket virginia = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      GlobalAcceleratorClient client = aws.client(GlobalAcceleratorClient.class); // in us-west-2
      String shop = client.createAccelerator(b -> b.name("shop")).accelerator().acceleratorArn();
      String listener =
          client
              .createListener(
                  b ->
                      b.acceleratorArn(shop)
                          .protocol(Protocol.TCP)
                          .portRanges(PortRange.builder().fromPort(443).toPort(443).build()))
              .listener()
              .listenerArn();
      client.createEndpointGroup(
          b ->
              b.listenerArn(listener)
                  .endpointGroupRegion("eu-west-1")
                  .endpointConfigurations(e -> e.endpointId("i-0123456789abcdef0")));
      client.createEndpointGroup(
          b ->
              b.listenerArn(listener)
                  .endpointGroupRegion("us-east-1")
                  .endpointConfigurations(e -> e.endpointId("i-0123456789abcdef1")));
      FakeGlobalAccelerator ga = aws.fake(FakeGlobalAccelerator.class);
      ga.endpointAt("i-0123456789abcdef0", (InetSocketAddress) ireland.getLocalSocketAddress());
      ga.endpointAt("i-0123456789abcdef1", (InetSocketAddress) virginia.getLocalSocketAddress());
      ga.clientsIn("eu-central-1");
      InetSocketAddress address = ga.accelerator("shop").address(443);

      try (Socket first = new Socket(address.getAddress(), address.getPort())) {
        ireland.accept().close();
        assertThat(first.getInputStream().read()).isEqualTo(-1); // it was Ireland
        ga.accelerator("shop").endpoint("i-0123456789abcdef0").set(HealthState.UNHEALTHY);
        try (Socket second = new Socket(address.getAddress(), address.getPort())) {
          virginia.accept().close();
          assertThat(second.getInputStream().read()).isEqualTo(-1);
        }
      }

      assertThat(ga.accelerator("shop").connections())
          .extracting(connection -> connection.route().orElseThrow().reason())
          .containsExactly(RouteReason.NEAREST, RouteReason.FAILED_OVER);
    }
  }

  // end of example

  @Test
  void the_readme_has_this_example() throws IOException {
    ReadmeExamples.check(getClass());
  }
}
