package io.cloudfakes.edge.globalaccelerator;

import static io.cloudfakes.edge.globalaccelerator.Fixtures.accelerator;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.listener;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.Accelerator;
import software.amazon.awssdk.services.globalaccelerator.model.AcceleratorNotDisabledException;
import software.amazon.awssdk.services.globalaccelerator.model.AcceleratorNotFoundException;
import software.amazon.awssdk.services.globalaccelerator.model.AcceleratorStatus;
import software.amazon.awssdk.services.globalaccelerator.model.AssociatedListenerFoundException;
import software.amazon.awssdk.services.globalaccelerator.model.IpAddressFamily;
import software.amazon.awssdk.services.globalaccelerator.model.IpAddressType;
import software.amazon.awssdk.services.globalaccelerator.model.IpSet;
import software.amazon.awssdk.services.globalaccelerator.model.Listener;

class AcceleratorsTest {
  @ContractTest
  void an_accelerator_has_two_addresses_and_a_name(GlobalAcceleratorClient ga) {
    Accelerator made = accelerator(ga, "shop");

    assertThat(made.acceleratorArn())
        .matches("arn:aws:globalaccelerator::123456789012:accelerator/[0-9a-f-]{36}");
    assertThat(made.name()).isEqualTo("shop");
    assertThat(made.dnsName()).matches("a[0-9a-f]{16}\\.awsglobalaccelerator\\.com");
    assertThat(made.enabled()).isTrue();
    assertThat(made.ipAddressType()).isEqualTo(IpAddressType.IPV4);
    assertThat(made.ipSets())
        .singleElement()
        .satisfies(
            set -> {
              assertThat(set.ipAddressFamily()).isEqualTo(IpAddressFamily.IP_V4);
              assertThat(set.ipAddresses()).hasSize(2).doesNotHaveDuplicates();
            });
    assertThat(made.status()).isEqualTo(AcceleratorStatus.IN_PROGRESS);
    assertThat(made.createdTime()).isEqualTo(made.lastModifiedTime());
    assertThat(made.dualStackDnsName()).isNull();
  }

  @ContractTest
  void it_is_deployed_at_the_next_look(GlobalAcceleratorClient ga) {
    Accelerator made = accelerator(ga, "shop");
    Accelerator found =
        ga.describeAccelerator(b -> b.acceleratorArn(made.acceleratorArn())).accelerator();

    assertThat(found).isEqualTo(made.toBuilder().status(AcceleratorStatus.DEPLOYED).build());
  }

  @Test
  void it_is_deployed_later_when_an_option_says_so() {
    GlobalAcceleratorOptions slow =
        GlobalAcceleratorOptions.defaults().withDeployment(Duration.ofMinutes(2));
    try (FakeAws aws = FakeAws.builder().option(slow).create()) {
      GlobalAcceleratorClient ga = aws.client(GlobalAcceleratorClient.class);
      String arn = accelerator(ga, "shop").acceleratorArn();
      assertThat(ga.describeAccelerator(b -> b.acceleratorArn(arn)).accelerator().status())
          .isEqualTo(AcceleratorStatus.IN_PROGRESS);
      aws.clock().advance(Duration.ofMinutes(2));
      assertThat(ga.describeAccelerator(b -> b.acceleratorArn(arn)).accelerator().status())
          .isEqualTo(AcceleratorStatus.DEPLOYED);
      ga.createListener(
          b -> b.acceleratorArn(arn).protocol("TCP").portRanges(Fixtures.ports(80, 80)));
      assertThat(ga.describeAccelerator(b -> b.acceleratorArn(arn)).accelerator().status())
          .isEqualTo(AcceleratorStatus.IN_PROGRESS);
    }
  }

  @ContractTest
  void a_dual_stack_accelerator_has_four_addresses_and_two_names(GlobalAcceleratorClient ga) {
    Accelerator made =
        ga.createAccelerator(b -> b.name("shop").ipAddressType(IpAddressType.DUAL_STACK))
            .accelerator();

    assertThat(made.ipSets())
        .extracting(IpSet::ipAddressFamily)
        .containsExactly(IpAddressFamily.IP_V4, IpAddressFamily.IP_V6);
    assertThat(made.ipSets()).allSatisfy(set -> assertThat(set.ipAddresses()).hasSize(2));
    assertThat(made.dualStackDnsName()).isEqualTo(made.dnsName().replace(".aws", ".dualstack.aws"));
  }

  @ContractTest
  void an_update_changes_the_name_and_the_address_type_and_keeps_the_addresses(
      FakeAws aws, GlobalAcceleratorClient ga) {
    Accelerator made = accelerator(ga, "shop");
    aws.clock().advance(Duration.ofHours(1));
    Accelerator after =
        ga.updateAccelerator(
                b ->
                    b.acceleratorArn(made.acceleratorArn())
                        .name("store")
                        .ipAddressType(IpAddressType.DUAL_STACK))
            .accelerator();

    assertThat(after.name()).isEqualTo("store");
    assertThat(after.ipAddressType()).isEqualTo(IpAddressType.DUAL_STACK);
    assertThat(after.ipSets().get(0)).isEqualTo(made.ipSets().get(0));
    assertThat(after.events()).hasSize(1);
    assertThat(after.createdTime()).isEqualTo(made.createdTime());
    assertThat(after.lastModifiedTime()).isAfter(made.lastModifiedTime().plusSeconds(3000));
    Accelerator back =
        ga.updateAccelerator(
                b -> b.acceleratorArn(made.acceleratorArn()).ipAddressType(IpAddressType.IPV4))
            .accelerator();
    assertThat(back.ipSets()).isEqualTo(made.ipSets());
    assertThat(back.dualStackDnsName()).isNull();
    assertThat(back.events()).hasSize(2);
    refused(
        () ->
            ga.updateAccelerator(
                b ->
                    b.acceleratorArn(made.acceleratorArn())
                        .ipAddressType(IpAddressType.DUAL_STACK)
                        .ipAddresses("198.51.100.1")),
        "ConflictException",
        "You can't use both of those options.");
  }

  @ContractTest
  void only_a_disabled_accelerator_without_listeners_is_deleted(GlobalAcceleratorClient ga) {
    Accelerator made = accelerator(ga, "shop");
    Listener listener = listener(ga, made, 80);
    String arn = made.acceleratorArn();

    assertThatExceptionOfType(AcceleratorNotDisabledException.class)
        .isThrownBy(() -> ga.deleteAccelerator(b -> b.acceleratorArn(arn)));
    ga.updateAccelerator(b -> b.acceleratorArn(arn).enabled(false));
    assertThatExceptionOfType(AssociatedListenerFoundException.class)
        .isThrownBy(() -> ga.deleteAccelerator(b -> b.acceleratorArn(arn)))
        .withMessageContaining(
            "Cannot delete accelerator " + arn + " because an associated listener was found.");
    ga.deleteListener(b -> b.listenerArn(listener.listenerArn()));
    ga.deleteAccelerator(b -> b.acceleratorArn(arn));
    assertThatExceptionOfType(AcceleratorNotFoundException.class)
        .isThrownBy(() -> ga.describeAccelerator(b -> b.acceleratorArn(arn)));
  }

  @ContractTest
  void names_have_letters_digits_hyphens_and_periods(GlobalAcceleratorClient ga) {
    for (String bad : List.of("-shop", "shop.", "my shop", "a".repeat(65), "")) {
      refused(() -> accelerator(ga, bad), "InvalidArgumentException", "accelerator name");
    }
    assertThat(accelerator(ga, "a".repeat(64)).name()).hasSize(64);
    assertThat(accelerator(ga, "a").name()).isEqualTo("a");
    assertThat(accelerator(ga, "my.shop-2").name()).isEqualTo("my.shop-2");
  }

  @ContractTest
  void what_the_model_forbids_is_refused_in_its_words(GlobalAcceleratorClient ga) {
    refused(
        () -> ga.createAccelerator(b -> b.name("shop").ipAddressType("IPV6")),
        "ValidationException",
        "1 validation error detected: Value 'IPV6' at 'ipAddressType' failed to satisfy"
            + " constraint: Member must satisfy enum value set: [");
    refused(
        () -> ga.listAccelerators(b -> b.maxResults(101)),
        "ValidationException",
        "Member must have value less than or equal to 100");
    refused(
        () -> ga.describeAccelerator(b -> {}),
        "ValidationException",
        "Value null at 'acceleratorArn' failed to satisfy constraint: Member must not be null");
    assertThat(ga.listAccelerators().accelerators()).isEmpty();
  }

  @ContractTest
  void lists_come_in_pages(GlobalAcceleratorClient ga) {
    for (int i = 0; i < 12; i++) {
      accelerator(ga, "shop-" + i);
    }
    assertThat(ga.listAccelerators().accelerators()).hasSize(10);
    assertThat(ga.listAcceleratorsPaginator(b -> b.maxResults(5)).accelerators())
        .extracting(Accelerator::name)
        .hasSize(12)
        .startsWith("shop-0", "shop-1")
        .endsWith("shop-11");
    refused(
        () -> ga.listAccelerators(b -> b.nextToken("nonsense")), "InvalidNextTokenException", "");
  }

  @ContractTest
  void an_account_has_twenty_accelerators_at_most(GlobalAcceleratorClient ga) {
    for (int i = 0; i < 20; i++) {
      accelerator(ga, "shop-" + i);
    }
    refused(() -> accelerator(ga, "one-more"), "LimitExceededException", "20");
    assertThat(ga.createCustomRoutingAccelerator(b -> b.name("other")).accelerator()).isNotNull();
  }

  @ContractTest
  void accelerators_of_other_accounts_and_the_other_kind_are_not_found(
      FakeAws aws, GlobalAcceleratorClient ga) {
    String arn = accelerator(ga, "shop").acceleratorArn();
    GlobalAcceleratorClient other =
        aws.client(
            GlobalAcceleratorClient.class,
            aws.settings().withRegion("us-west-2").withCredentials("111122223333", "secret"));

    refused(
        () -> other.describeAccelerator(b -> b.acceleratorArn(arn)),
        "AcceleratorNotFoundException",
        arn);
    refused(
        () -> ga.describeCustomRoutingAccelerator(b -> b.acceleratorArn(arn)),
        "AcceleratorNotFoundException",
        arn);
    refused(
        () -> ga.describeAccelerator(b -> b.acceleratorArn("shop")),
        "InvalidArgumentException",
        "shop");
    assertThat(other.listAccelerators().accelerators()).isEmpty();
    assertThat(ga.listCustomRoutingAccelerators(b -> {}).accelerators()).isEmpty();
  }

  @ContractTest
  void flow_logs_need_a_bucket_and_a_prefix(GlobalAcceleratorClient ga) {
    String arn = accelerator(ga, "shop").acceleratorArn();
    assertThat(
            ga.describeAcceleratorAttributes(b -> b.acceleratorArn(arn))
                .acceleratorAttributes()
                .flowLogsEnabled())
        .isFalse();
    refused(
        () -> ga.updateAcceleratorAttributes(b -> b.acceleratorArn(arn).flowLogsEnabled(true)),
        "InvalidArgumentException",
        "FlowLogsS3Bucket");
    ga.updateAcceleratorAttributes(
        b ->
            b.acceleratorArn(arn)
                .flowLogsEnabled(true)
                .flowLogsS3Bucket("logs")
                .flowLogsS3Prefix("flow/"));
    assertThat(ga.describeAcceleratorAttributes(b -> b.acceleratorArn(arn)).acceleratorAttributes())
        .satisfies(
            attributes -> {
              assertThat(attributes.flowLogsEnabled()).isTrue();
              assertThat(attributes.flowLogsS3Bucket()).isEqualTo("logs");
              assertThat(attributes.flowLogsS3Prefix()).isEqualTo("flow/");
            });
  }

  @Test
  void clients_are_in_the_one_region_of_the_api_and_those_of_others_are_told() {
    try (FakeAws aws = FakeAws.builder().region("eu-central-1").create()) {
      assertThat(aws.client(GlobalAcceleratorClient.class).listAccelerators().accelerators())
          .isEmpty();
      assertThat(aws.calls().of("globalaccelerator:ListAccelerators"))
          .singleElement()
          .satisfies(call -> assertThat(call.region()).isEqualTo("us-west-2"));
      GlobalAcceleratorClient other =
          aws.client(GlobalAcceleratorClient.class, aws.settings().withRegion("eu-central-1"));
      refused(
          other::listAccelerators,
          "UnknownEndpoint",
          "AWS has no endpoint globalaccelerator.eu-central-1.amazonaws.com");
    }
  }
}
