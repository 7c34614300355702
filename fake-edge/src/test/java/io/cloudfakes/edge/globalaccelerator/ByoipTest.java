package io.cloudfakes.edge.globalaccelerator;

import static io.cloudfakes.edge.globalaccelerator.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.Accelerator;
import software.amazon.awssdk.services.globalaccelerator.model.ByoipCidr;
import software.amazon.awssdk.services.globalaccelerator.model.ByoipCidrEvent;
import software.amazon.awssdk.services.globalaccelerator.model.ByoipCidrState;

class ByoipTest {
  private static final String RANGE = "203.0.112.0/22";
  private static final String OTHER = "198.51.100.0/24";

  private static ByoipCidr provision(GlobalAcceleratorClient ga, String cidr) {
    return ga.provisionByoipCidr(
            b ->
                b.cidr(cidr)
                    .cidrAuthorizationContext(
                        c ->
                            c.message("1|aws|123456789012|" + cidr + "|20991231|SHA256|RSAPSS")
                                .signature("c2lnbmF0dXJl")))
        .byoipCidr();
  }

  private static ByoipCidrState state(GlobalAcceleratorClient ga, String cidr) {
    return ga.listByoipCidrs(b -> {}).byoipCidrs().stream()
        .filter(one -> one.cidr().equals(cidr))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @ContractTest
  void a_range_goes_from_state_to_state(GlobalAcceleratorClient ga) {
    assertThat(provision(ga, RANGE).state()).isEqualTo(ByoipCidrState.PENDING_PROVISIONING);
    assertThat(state(ga, RANGE)).isEqualTo(ByoipCidrState.READY);
    assertThat(ga.advertiseByoipCidr(b -> b.cidr(RANGE)).byoipCidr().state())
        .isEqualTo(ByoipCidrState.PENDING_ADVERTISING);
    assertThat(state(ga, RANGE)).isEqualTo(ByoipCidrState.ADVERTISING);
    refused(
        () -> ga.deprovisionByoipCidr(b -> b.cidr(RANGE)),
        "IncorrectCidrStateException",
        "ADVERTISING");
    assertThat(ga.withdrawByoipCidr(b -> b.cidr(RANGE)).byoipCidr().state())
        .isEqualTo(ByoipCidrState.PENDING_WITHDRAWING);
    assertThat(state(ga, RANGE)).isEqualTo(ByoipCidrState.READY);
    assertThat(ga.deprovisionByoipCidr(b -> b.cidr(RANGE)).byoipCidr().state())
        .isEqualTo(ByoipCidrState.PENDING_DEPROVISIONING);
    ByoipCidr last = ga.listByoipCidrs(b -> {}).byoipCidrs().get(0);
    assertThat(last.state()).isEqualTo(ByoipCidrState.DEPROVISIONED);
    assertThat(last.events())
        .extracting(ByoipCidrEvent::message)
        .first()
        .isEqualTo("State changed to PENDING_PROVISIONING");
    assertThat(last.events()).hasSize(5);
    assertThat(provision(ga, RANGE).state()).isEqualTo(ByoipCidrState.PENDING_PROVISIONING);
  }

  @Test
  void each_step_takes_its_time_when_an_option_says_so() {
    GlobalAcceleratorOptions slow =
        GlobalAcceleratorOptions.defaults().withProvisioning(Duration.ofHours(1));
    try (FakeAws aws = FakeAws.builder().option(slow).create()) {
      GlobalAcceleratorClient ga = aws.client(GlobalAcceleratorClient.class);
      provision(ga, RANGE);
      assertThat(state(ga, RANGE)).isEqualTo(ByoipCidrState.PENDING_PROVISIONING);
      refused(
          () -> ga.advertiseByoipCidr(b -> b.cidr(RANGE)),
          "IncorrectCidrStateException",
          "PENDING_PROVISIONING");
      aws.clock().advance(Duration.ofHours(1));
      assertThat(state(ga, RANGE)).isEqualTo(ByoipCidrState.READY);
    }
  }

  @ContractTest
  void a_range_is_authorised_and_nobody_elses(GlobalAcceleratorClient ga) {
    provision(ga, RANGE);
    refused(() -> provision(ga, "203.0.113.0/24"), "InvalidArgumentException", "overlaps");
    refused(() -> provision(ga, RANGE), "IncorrectCidrStateException", "READY");
    for (String bad : List.of("198.51.100.0/25", "198.51.100.1/24", "198.51.100.0", "all")) {
      refused(() -> provision(ga, bad), "InvalidArgumentException", bad);
    }
    for (String message :
        List.of(
            "hello",
            "1|aws|111122223333|" + OTHER + "|20991231|SHA256|RSAPSS",
            "1|aws|123456789012|" + RANGE + "|20991231|SHA256|RSAPSS",
            "1|aws|123456789012|" + OTHER + "|20200101|SHA256|RSAPSS")) {
      refused(
          () ->
              ga.provisionByoipCidr(
                  b ->
                      b.cidr(OTHER)
                          .cidrAuthorizationContext(c -> c.message(message).signature("c2ln"))),
          "InvalidArgumentException",
          OTHER);
    }
    refused(() -> ga.advertiseByoipCidr(b -> b.cidr(OTHER)), "ByoipCidrNotFoundException", OTHER);
  }

  @ContractTest
  void an_accelerator_takes_addresses_of_the_accounts_ranges(GlobalAcceleratorClient ga) {
    provision(ga, RANGE);
    provision(ga, OTHER);
    Accelerator one =
        ga.createAccelerator(b -> b.name("one").ipAddresses("203.0.113.7")).accelerator();
    assertThat(one.ipSets().get(0).ipAddresses()).hasSize(2).startsWith("203.0.113.7");
    Accelerator two =
        ga.createAccelerator(b -> b.name("two").ipAddresses("203.0.113.8", "198.51.100.8"))
            .accelerator();
    assertThat(two.ipSets().get(0).ipAddresses()).containsExactly("203.0.113.8", "198.51.100.8");
    refused(
        () -> ga.createAccelerator(b -> b.name("three").ipAddresses("203.0.113.7")),
        "InvalidArgumentException",
        "used");
    refused(
        () -> ga.createAccelerator(b -> b.name("three").ipAddresses("203.0.113.9", "203.0.113.10")),
        "InvalidArgumentException",
        RANGE);
    refused(
        () -> ga.createAccelerator(b -> b.name("three").ipAddresses("192.0.2.1")),
        "InvalidArgumentException",
        "192.0.2.1");
    refused(
        () -> ga.deprovisionByoipCidr(b -> b.cidr(OTHER)), "IncorrectCidrStateException", "use");
    Accelerator after =
        ga.updateAccelerator(
                b -> b.acceleratorArn(one.acceleratorArn()).ipAddresses("198.51.100.9"))
            .accelerator();
    assertThat(after.ipSets().get(0).ipAddresses())
        .containsExactly("198.51.100.9", one.ipSets().get(0).ipAddresses().get(1));
  }
}
