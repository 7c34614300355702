package io.cloudfakes.edge.globalaccelerator;

import static io.cloudfakes.edge.globalaccelerator.Fixtures.accelerator;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.listener;
import static io.cloudfakes.edge.globalaccelerator.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.ContractTest;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.Accelerator;
import software.amazon.awssdk.services.globalaccelerator.model.Tag;

class TagsTest {
  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private static List<Tag> tags(GlobalAcceleratorClient ga, String arn) {
    return ga.listTagsForResource(b -> b.resourceArn(arn)).tags();
  }

  @ContractTest
  void tags_are_given_changed_and_taken(GlobalAcceleratorClient ga) {
    Accelerator shop =
        ga.createAccelerator(b -> b.name("shop").tags(tag("team", "a"), tag("cost", "1")))
            .accelerator();
    String arn = shop.acceleratorArn();
    assertThat(tags(ga, arn)).containsExactly(tag("cost", "1"), tag("team", "a"));
    ga.tagResource(b -> b.resourceArn(arn).tags(tag("team", "b"), tag("empty", "")));
    assertThat(tags(ga, arn)).containsExactly(tag("cost", "1"), tag("empty", ""), tag("team", "b"));
    ga.untagResource(b -> b.resourceArn(arn).tagKeys("cost", "empty", "unknown"));
    assertThat(tags(ga, arn)).containsExactly(tag("team", "b"));

    String listener = listener(ga, shop, 80).listenerArn();
    ga.tagResource(b -> b.resourceArn(listener).tags(tag("port", "80")));
    assertThat(tags(ga, listener)).containsExactly(tag("port", "80"));
    String attachment =
        ga.createCrossAccountAttachment(b -> b.name("team").tags(tag("a", "b")))
            .crossAccountAttachment()
            .attachmentArn();
    assertThat(tags(ga, attachment)).containsExactly(tag("a", "b"));
  }

  @ContractTest
  void what_is_not_there_has_no_tags_and_may_be_untagged(GlobalAcceleratorClient ga) {
    String arn = accelerator(ga, "shop").acceleratorArn();
    ga.updateAccelerator(b -> b.acceleratorArn(arn).enabled(false));
    ga.deleteAccelerator(b -> b.acceleratorArn(arn));
    refused(() -> tags(ga, arn), "AcceleratorNotFoundException", arn);
    refused(() -> tags(ga, arn + "/listener/1"), "ListenerNotFoundException", arn);
    refused(
        () -> tags(ga, arn + "/listener/1/endpoint-group/2"),
        "EndpointGroupNotFoundException",
        arn);
    refused(
        () -> tags(ga, arn.replace("accelerator/", "attachment/")),
        "AttachmentNotFoundException",
        "attachment");
    refused(
        () -> ga.tagResource(b -> b.resourceArn(arn).tags(tag("a", "b"))),
        "AcceleratorNotFoundException",
        arn);
    refused(() -> tags(ga, "arn:aws:s3:::photos"), "InvalidArgumentException", "photos");
    ga.untagResource(b -> b.resourceArn(arn).tagKeys("a"));
  }

  @ContractTest
  void reserved_and_too_many_tags_are_refused(GlobalAcceleratorClient ga) {
    String arn = accelerator(ga, "shop").acceleratorArn();
    refused(
        () -> ga.tagResource(b -> b.resourceArn(arn).tags(tag("aws:team", "a"))),
        "InvalidArgumentException",
        "aws:team");
    List<Tag> many = new ArrayList<>();
    for (int i = 0; i < 51; i++) {
      many.add(tag("key" + i, "value"));
    }
    refused(
        () -> ga.tagResource(b -> b.resourceArn(arn).tags(many)), "InvalidArgumentException", "50");
    refused(
        () -> ga.tagResource(b -> b.resourceArn(arn).tags(tag("", "a"))),
        "ValidationException",
        "tags.1.member.key");
    assertThat(tags(ga, arn)).isEmpty();
  }
}
