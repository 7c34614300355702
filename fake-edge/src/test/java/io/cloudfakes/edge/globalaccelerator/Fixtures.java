package io.cloudfakes.edge.globalaccelerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.Accelerator;
import software.amazon.awssdk.services.globalaccelerator.model.CreateEndpointGroupRequest;
import software.amazon.awssdk.services.globalaccelerator.model.EndpointGroup;
import software.amazon.awssdk.services.globalaccelerator.model.Listener;
import software.amazon.awssdk.services.globalaccelerator.model.PortRange;
import software.amazon.awssdk.services.globalaccelerator.model.Protocol;

/** What most tests begin with. */
final class Fixtures {
  static final String SERVER = "i-0123456789abcdef0";
  static final String OTHER_SERVER = "i-0123456789abcdef1";
  static final String ADDRESS = "eipalloc-0123456789abcdef0";
  static final String ALB =
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/0123456789abcdef";
  static final String NLB =
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/shop/0123456789abcdef";

  private Fixtures() {}

  static Accelerator accelerator(GlobalAcceleratorClient ga, String name) {
    return ga.createAccelerator(b -> b.name(name)).accelerator();
  }

  static PortRange ports(int from, int to) {
    return PortRange.builder().fromPort(from).toPort(to).build();
  }

  static Listener listener(GlobalAcceleratorClient ga, Accelerator accelerator, int port) {
    return ga.createListener(
            b ->
                b.acceleratorArn(accelerator.acceleratorArn())
                    .protocol(Protocol.TCP)
                    .portRanges(ports(port, port)))
        .listener();
  }

  static EndpointGroup group(
      GlobalAcceleratorClient ga,
      Listener listener,
      String region,
      Consumer<CreateEndpointGroupRequest.Builder> more) {
    return ga.createEndpointGroup(
            b -> {
              b.listenerArn(listener.listenerArn()).endpointGroupRegion(region);
              more.accept(b);
            })
        .endpointGroup();
  }

  /** A call that AWS refuses with that code, in words that have that text. */
  static void refused(ThrowingCallable call, String code, String text) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(e.statusCode()).isEqualTo(400);
              assertThat(e.awsErrorDetails().errorMessage()).contains(text);
            });
  }
}
