package io.cloudfakes.edge.globalaccelerator.internal.operation.attachment;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tagging;
import io.cloudfakes.edge.globalaccelerator.internal.state.AttachmentResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.DeleteCrossAccountAttachmentRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DeleteCrossAccountAttachmentResponse;

/**
 * Deletes a cross-account attachment: what it shared can be added no more. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DeleteCrossAccountAttachment.html">DeleteCrossAccountAttachment</a>.
 *
 * <p>Modelled: all; endpoints that were added by its leave stay.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code AttachmentNotFoundException}, {@code
 * InvalidArgumentException}.
 */
public final class DeleteCrossAccountAttachment
    implements Operation<
        DeleteCrossAccountAttachmentRequest,
        DeleteCrossAccountAttachmentResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<DeleteCrossAccountAttachmentResponse, GlobalAcceleratorState> decide(
      DeleteCrossAccountAttachmentRequest request, GlobalAcceleratorState state, CallContext call) {
    AttachmentResource gone = Lookup.attachment(state, request.attachmentArn(), call);
    return Outcome.of(
        DeleteCrossAccountAttachmentResponse.builder().build(),
        List.of(
            new GlobalAcceleratorChange.Removed(AttachmentResource.class, gone.arn()),
            Tagging.forget(gone.arn())));
  }
}
