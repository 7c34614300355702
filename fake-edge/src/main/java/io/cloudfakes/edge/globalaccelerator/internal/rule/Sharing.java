package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.AttachmentResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.SharedResource;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.globalaccelerator.model.Resource;

/** Resources of one account that another's accelerators may use. */
public final class Sharing {
  private Sharing() {}

  /**
   * Requires that an attachment lets an accelerator have another account's endpoint.
   *
   * @param attachmentArn as the request names it; null when it names none
   */
  static void require(
      GlobalAcceleratorState state,
      String owner,
      String endpointId,
      @Nullable String attachmentArn,
      String acceleratorArn,
      CallContext call) {
    AttachmentResource attachment =
        attachmentArn == null ? null : state.find(AttachmentResource.class, attachmentArn);
    boolean shared =
        attachment != null
            && attachment.account().equals(owner)
            && attachment.isFor(call.account(), acceleratorArn)
            && attachment.resources().stream()
                .anyMatch(resource -> resource.endpointId().equals(endpointId));
    if (!shared) {
      throw GlobalAcceleratorErrors.accessDenied(
          "Account "
              + call.account()
              + " is not permitted by a cross-account attachment to use endpoint "
              + endpointId);
    }
  }

  /** The same of a subnet: one that is named by its id alone is the caller's own. */
  public static void requireSubnet(
      GlobalAcceleratorState state,
      String subnetId,
      @Nullable String attachmentArn,
      String groupArn,
      CallContext call) {
    Arn arn = Arn.parseOrNull(subnetId);
    if (arn != null && !arn.account().equals(call.account())) {
      String accelerator = Lookup.acceleratorOf(groupArn);
      require(state, arn.account(), subnetId, attachmentArn, accelerator, call);
    }
  }

  /** The attachments that are for the caller or one of the caller's accelerators. */
  public static List<AttachmentResource> forCaller(GlobalAcceleratorState state, CallContext call) {
    List<String> own =
        state.all(AcceleratorResource.class).stream()
            .filter(one -> one.account().equals(call.account()))
            .map(AcceleratorResource::arn)
            .toList();
    return state.all(AttachmentResource.class).stream()
        .filter(one -> !one.account().equals(call.account()))
        .filter(
            one ->
                one.principals().contains(call.account())
                    || own.stream().anyMatch(one.principals()::contains))
        .toList();
  }

  /** What a request wants to share. */
  public static List<SharedResource> resources(
      GlobalAcceleratorState state, List<Resource> asked, CallContext call) {
    List<SharedResource> all = new ArrayList<>();
    for (Resource one : asked) {
      boolean endpoint = one.endpointId() != null;
      if (endpoint == (one.cidr() != null)) {
        throw GlobalAcceleratorErrors.invalidArgument(
            "A resource is either an endpoint ID or a CIDR.");
      }
      if (endpoint && Arn.parseOrNull(one.endpointId()) == null) {
        throw GlobalAcceleratorErrors.invalidArgument(
            "The endpoint ID of a shared resource is an ARN, not " + one.endpointId());
      }
      if (!endpoint) {
        Lookup.cidr(state, one.cidr(), call);
      }
      all.add(
          new SharedResource(
              Objects.requireNonNullElse(one.endpointId(), ""),
              Objects.requireNonNullElse(one.cidr(), ""),
              Objects.requireNonNullElse(one.region(), "")));
    }
    return all;
  }
}
