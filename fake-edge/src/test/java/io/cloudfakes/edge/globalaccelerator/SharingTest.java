package io.cloudfakes.edge.globalaccelerator;

import static io.cloudfakes.edge.globalaccelerator.Fixtures.accelerator;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.group;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.listener;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.Accelerator;
import software.amazon.awssdk.services.globalaccelerator.model.Attachment;
import software.amazon.awssdk.services.globalaccelerator.model.EndpointGroup;
import software.amazon.awssdk.services.globalaccelerator.model.Resource;

/** Cross-account attachments. */
class SharingTest {
  private static final String OWNER = "111122223333";
  private static final String BALANCER =
      "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0123456789abcdef";

  private static GlobalAcceleratorClient owner(FakeAws aws) {
    return aws.client(
        GlobalAcceleratorClient.class,
        aws.settings().withRegion("us-west-2").withCredentials(OWNER, "secret"));
  }

  @ContractTest
  void an_attachment_lives_from_creation_to_deletion(GlobalAcceleratorClient ga) {
    Attachment made =
        ga.createCrossAccountAttachment(
                b ->
                    b.name("team")
                        .principals("444455556666")
                        .resources(r -> r.endpointId(BALANCER).region("eu-west-1")))
            .crossAccountAttachment();
    String arn = made.attachmentArn();
    assertThat(arn).matches("arn:aws:globalaccelerator::123456789012:attachment/[0-9a-f-]{36}");
    assertThat(made.principals()).containsExactly("444455556666");
    assertThat(made.resources())
        .containsExactly(Resource.builder().endpointId(BALANCER).region("eu-west-1").build());
    assertThat(
            ga.describeCrossAccountAttachment(b -> b.attachmentArn(arn)).crossAccountAttachment())
        .isEqualTo(made);
    Attachment after =
        ga.updateCrossAccountAttachment(
                b ->
                    b.attachmentArn(arn)
                        .name("teams")
                        .addPrincipals("777788889999")
                        .removePrincipals("444455556666")
                        .removeResources(r -> r.endpointId(BALANCER).region("eu-west-1")))
            .crossAccountAttachment();
    assertThat(after.name()).isEqualTo("teams");
    assertThat(after.principals()).containsExactly("777788889999");
    assertThat(after.resources()).isEmpty();
    assertThat(after.lastModifiedTime()).isAfter(made.lastModifiedTime());
    assertThat(ga.listCrossAccountAttachments(b -> {}).crossAccountAttachments())
        .containsExactly(after);
    refused(
        () ->
            ga.updateCrossAccountAttachment(
                b -> b.attachmentArn(arn).removePrincipals("444455556666")),
        "InvalidArgumentException",
        "444455556666");
    ga.deleteCrossAccountAttachment(b -> b.attachmentArn(arn));
    refused(
        () -> ga.describeCrossAccountAttachment(b -> b.attachmentArn(arn)),
        "AttachmentNotFoundException",
        arn);
  }

  @ContractTest
  void what_is_shared_is_either_an_endpoint_or_a_range(GlobalAcceleratorClient ga) {
    refused(
        () -> ga.createCrossAccountAttachment(b -> b.name("team").resources(r -> {})),
        "InvalidArgumentException",
        "either");
    refused(
        () ->
            ga.createCrossAccountAttachment(
                b -> b.name("team").resources(r -> r.cidr("198.51.100.0/24"))),
        "ByoipCidrNotFoundException",
        "198.51.100.0/24");
    refused(
        () -> ga.createCrossAccountAttachment(b -> b.name("team").principals("me")),
        "ValidationException",
        "regular expression");
  }

  @ContractTest
  void an_endpoint_of_another_account_needs_its_attachment(
      FakeAws aws, GlobalAcceleratorClient ga) {
    Accelerator shop = accelerator(ga, "shop");
    EndpointGroup group = group(ga, listener(ga, shop, 443), "eu-west-1", b -> {});
    refused(
        () ->
            ga.addEndpoints(
                b ->
                    b.endpointGroupArn(group.endpointGroupArn())
                        .endpointConfigurations(e -> e.endpointId(BALANCER))),
        "AccessDeniedException",
        BALANCER);
    GlobalAcceleratorClient owner = owner(aws);
    String attachment =
        owner
            .createCrossAccountAttachment(
                b ->
                    b.name("team")
                        .principals(shop.acceleratorArn())
                        .resources(r -> r.endpointId(BALANCER)))
            .crossAccountAttachment()
            .attachmentArn();
    assertThat(
            ga.addEndpoints(
                    b ->
                        b.endpointGroupArn(group.endpointGroupArn())
                            .endpointConfigurations(
                                e -> e.endpointId(BALANCER).attachmentArn(attachment)))
                .endpointDescriptions())
        .hasSize(1);

    assertThat(ga.listCrossAccountResourceAccounts(b -> {}).resourceOwnerAwsAccountIds())
        .containsExactly(OWNER);
    assertThat(
            ga.listCrossAccountResources(b -> b.resourceOwnerAwsAccountId(OWNER))
                .crossAccountResources())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.endpointId()).isEqualTo(BALANCER);
              assertThat(one.attachmentArn()).isEqualTo(attachment);
            });
    assertThat(
            ga.listCrossAccountResources(
                    b ->
                        b.resourceOwnerAwsAccountId(OWNER)
                            .acceleratorArn(accelerator(ga, "other").acceleratorArn()))
                .crossAccountResources())
        .isEmpty();
    assertThat(owner.listCrossAccountResourceAccounts(b -> {}).resourceOwnerAwsAccountIds())
        .isEqualTo(List.of());
  }
}
