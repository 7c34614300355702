package io.cloudfakes.edge.globalaccelerator;

import static io.cloudfakes.edge.globalaccelerator.Fixtures.accelerator;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.listener;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.ports;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import io.cloudfakes.fault.Fault;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.Accelerator;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingListener;
import software.amazon.awssdk.services.globalaccelerator.model.Listener;
import software.amazon.awssdk.services.globalaccelerator.model.TransactionInProgressException;

class IdempotencyTest {
  @ContractTest
  void the_same_request_with_the_same_token_makes_nothing_twice(GlobalAcceleratorClient ga) {
    Accelerator shop = accelerator(ga, "shop");
    Listener listener = listener(ga, shop, 80);
    CustomRoutingListener custom =
        ga.createCustomRoutingListener(
                b ->
                    b.acceleratorArn(
                            ga.createCustomRoutingAccelerator(c -> c.name("game"))
                                .accelerator()
                                .acceleratorArn())
                        .portRanges(ports(5000, 6000)))
            .listener();
    String customArn = custom.listenerArn().replaceFirst("/listener/.*", "");
    List<Supplier<String>> calls =
        List.of(
            () ->
                ga.createAccelerator(
                        b -> b.name("a").idempotencyToken("t").tags(t -> t.key("k").value("v")))
                    .accelerator()
                    .acceleratorArn(),
            () ->
                ga.createCustomRoutingAccelerator(b -> b.name("a").idempotencyToken("t"))
                    .accelerator()
                    .acceleratorArn(),
            () ->
                ga.createListener(
                        b ->
                            b.acceleratorArn(shop.acceleratorArn())
                                .protocol("TCP")
                                .portRanges(ports(443, 443))
                                .idempotencyToken("t"))
                    .listener()
                    .listenerArn(),
            () ->
                ga.createCustomRoutingListener(
                        b ->
                            b.acceleratorArn(customArn)
                                .portRanges(ports(100, 200))
                                .idempotencyToken("t"))
                    .listener()
                    .listenerArn(),
            () ->
                ga.createEndpointGroup(
                        b ->
                            b.listenerArn(listener.listenerArn())
                                .endpointGroupRegion("eu-west-1")
                                .idempotencyToken("t"))
                    .endpointGroup()
                    .endpointGroupArn(),
            () ->
                ga.createCustomRoutingEndpointGroup(
                        b ->
                            b.listenerArn(custom.listenerArn())
                                .endpointGroupRegion("eu-west-1")
                                .destinationConfigurations(
                                    d -> d.fromPort(1).toPort(2).protocolsWithStrings("TCP"))
                                .idempotencyToken("t"))
                    .endpointGroup()
                    .endpointGroupArn(),
            () ->
                ga.createCrossAccountAttachment(b -> b.name("a").idempotencyToken("t"))
                    .crossAccountAttachment()
                    .attachmentArn());
    for (Supplier<String> call : calls) {
      assertThat(call.get()).isEqualTo(call.get());
    }
    assertThat(ga.listAccelerators().accelerators()).hasSize(2);
  }

  @ContractTest
  void another_request_with_the_same_token_is_refused(GlobalAcceleratorClient ga) {
    ga.createAccelerator(b -> b.name("a").idempotencyToken("t").tags(t -> t.key("k").value("v")));
    refused(
        () -> ga.createAccelerator(b -> b.name("b").idempotencyToken("t")),
        "InvalidArgumentException",
        "token");
    refused(
        () ->
            ga.createAccelerator(
                b -> b.name("a").idempotencyToken("t").tags(t -> t.key("k").value("w"))),
        "InvalidArgumentException",
        "token");
  }

  @Test
  void a_lost_reply_and_a_retry_leave_one_accelerator() {
    try (FakeAws aws = FakeAws.create()) {
      aws.faults().on("globalaccelerator:CreateAccelerator").call(1).then(Fault.loseReply());
      GlobalAcceleratorClient ga = aws.client(GlobalAcceleratorClient.class);
      Accelerator made = accelerator(ga, "shop");
      assertThat(ga.listAccelerators().accelerators())
          .singleElement()
          .satisfies(one -> assertThat(one.acceleratorArn()).isEqualTo(made.acceleratorArn()));
    }
  }

  @Test
  void a_transaction_in_progress_is_a_fault_to_ask_for() {
    try (FakeAws aws = FakeAws.create()) {
      aws.faults()
          .on("globalaccelerator:UpdateAccelerator")
          .call(1)
          .then(Fault.transactionConflict());
      GlobalAcceleratorClient ga = aws.client(GlobalAcceleratorClient.class);
      String arn = accelerator(ga, "shop").acceleratorArn();
      assertThatExceptionOfType(TransactionInProgressException.class)
          .isThrownBy(() -> ga.updateAccelerator(b -> b.acceleratorArn(arn).enabled(false)))
          .withMessageContaining("There's already a transaction in progress.");
    }
  }
}
