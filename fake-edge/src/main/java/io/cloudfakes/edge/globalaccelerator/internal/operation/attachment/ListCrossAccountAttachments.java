package io.cloudfakes.edge.globalaccelerator.internal.operation.attachment;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Page;
import io.cloudfakes.edge.globalaccelerator.internal.state.AttachmentResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.ListCrossAccountAttachmentsRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListCrossAccountAttachmentsResponse;

/**
 * Lists the cross-account attachments of an account. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListCrossAccountAttachments.html">ListCrossAccountAttachments</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code InvalidArgumentException}, {@code
 * InvalidNextTokenException}.
 */
public final class ListCrossAccountAttachments
    implements Operation<
        ListCrossAccountAttachmentsRequest,
        ListCrossAccountAttachmentsResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<ListCrossAccountAttachmentsResponse, GlobalAcceleratorState> decide(
      ListCrossAccountAttachmentsRequest request, GlobalAcceleratorState state, CallContext call) {
    List<AttachmentResource> own =
        state.all(AttachmentResource.class).stream()
            .filter(one -> one.account().equals(call.account()))
            .sorted(
                Comparator.comparing(AttachmentResource::created)
                    .thenComparing(AttachmentResource::arn))
            .toList();
    Page<AttachmentResource> page =
        Page.of(own, AttachmentResource::arn, request.nextToken(), request.maxResults());
    return Outcome.of(
        ListCrossAccountAttachmentsResponse.builder()
            .crossAccountAttachments(page.described(Attachments::described))
            .nextToken(page.token())
            .build());
  }
}
