package io.cloudfakes.edge.globalaccelerator.internal.operation.attachment;

import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.state.AttachmentResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.SharedResource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.globalaccelerator.model.Attachment;
import software.amazon.awssdk.services.globalaccelerator.model.CrossAccountResource;
import software.amazon.awssdk.services.globalaccelerator.model.Resource;

/** What actions on cross-account attachments have in common. */
final class Attachments {
  private Attachments() {}

  static Attachment described(AttachmentResource of) {
    return Attachment.builder()
        .attachmentArn(of.arn())
        .name(of.name())
        .principals(of.principals())
        .resources(of.resources().stream().map(Attachments::described).toList())
        .lastModifiedTime(of.modified())
        .createdTime(of.created())
        .build();
  }

  private static Resource described(SharedResource of) {
    Resource.Builder described = Resource.builder();
    if (of.cidr().isEmpty()) {
      described.endpointId(of.endpointId());
    } else {
      described.cidr(of.cidr());
    }
    if (!of.region().isEmpty()) {
      described.region(of.region());
    }
    return described.build();
  }

  /** What one account shares with another, as that one sees it. */
  static CrossAccountResource described(String attachmentArn, SharedResource of) {
    CrossAccountResource.Builder described =
        CrossAccountResource.builder().attachmentArn(attachmentArn);
    return (of.cidr().isEmpty() ? described.endpointId(of.endpointId()) : described.cidr(of.cidr()))
        .build();
  }

  /** A list with some elements less and others more, none twice. */
  static <T> List<T> changed(List<T> before, List<T> more, List<T> less, String what) {
    Set<T> all = new LinkedHashSet<>(before);
    for (T gone : less) {
      if (!all.remove(gone)) {
        throw GlobalAcceleratorErrors.invalidArgument(
            "The attachment does not have the " + what + " " + gone);
      }
    }
    all.addAll(more);
    return List.copyOf(all);
  }
}
