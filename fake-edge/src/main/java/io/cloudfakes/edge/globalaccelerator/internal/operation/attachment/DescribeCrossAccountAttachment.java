package io.cloudfakes.edge.globalaccelerator.internal.operation.attachment;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.AttachmentResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeCrossAccountAttachmentRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DescribeCrossAccountAttachmentResponse;

/**
 * Describes a cross-account attachment. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DescribeCrossAccountAttachment.html">DescribeCrossAccountAttachment</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code AttachmentNotFoundException}, {@code
 * InvalidArgumentException}.
 */
public final class DescribeCrossAccountAttachment
    implements Operation<
        DescribeCrossAccountAttachmentRequest,
        DescribeCrossAccountAttachmentResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<DescribeCrossAccountAttachmentResponse, GlobalAcceleratorState> decide(
      DescribeCrossAccountAttachmentRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    AttachmentResource found = Lookup.attachment(state, request.attachmentArn(), call);
    return Outcome.of(
        DescribeCrossAccountAttachmentResponse.builder()
            .crossAccountAttachment(Attachments.described(found))
            .build());
  }
}
