package io.cloudfakes.edge.globalaccelerator.internal.operation.attachment;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Sharing;
import io.cloudfakes.edge.globalaccelerator.internal.state.AttachmentResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Objects;
import software.amazon.awssdk.services.globalaccelerator.model.UpdateCrossAccountAttachmentRequest;
import software.amazon.awssdk.services.globalaccelerator.model.UpdateCrossAccountAttachmentResponse;

/**
 * Changes with whom an attachment shares what. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_UpdateCrossAccountAttachment.html">UpdateCrossAccountAttachment</a>.
 *
 * <p>Modelled: all; endpoints that were added by its leave stay.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code AttachmentNotFoundException}, {@code
 * InvalidArgumentException}, {@code LimitExceededException}.
 */
public final class UpdateCrossAccountAttachment
    implements Operation<
        UpdateCrossAccountAttachmentRequest,
        UpdateCrossAccountAttachmentResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<UpdateCrossAccountAttachmentResponse, GlobalAcceleratorState> decide(
      UpdateCrossAccountAttachmentRequest request, GlobalAcceleratorState state, CallContext call) {
    AttachmentResource before = Lookup.attachment(state, request.attachmentArn(), call);
    AttachmentResource after =
        new AttachmentResource(
            before.arn(),
            before.account(),
            Objects.requireNonNullElse(request.name(), before.name()),
            Attachments.changed(
                before.principals(),
                request.addPrincipals(),
                request.removePrincipals(),
                "principal"),
            Attachments.changed(
                before.resources(),
                Sharing.resources(state, request.addResources(), call),
                Sharing.resources(state, request.removeResources(), call),
                "resource"),
            before.created(),
            call.now());
    return Outcome.of(
        UpdateCrossAccountAttachmentResponse.builder()
            .crossAccountAttachment(Attachments.described(after))
            .build(),
        new GlobalAcceleratorChange.Put(after));
  }
}
