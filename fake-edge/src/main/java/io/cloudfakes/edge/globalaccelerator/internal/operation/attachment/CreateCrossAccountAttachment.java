package io.cloudfakes.edge.globalaccelerator.internal.operation.attachment;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Sharing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tagging;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tokens;
import io.cloudfakes.edge.globalaccelerator.internal.state.AttachmentResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.globalaccelerator.model.CreateCrossAccountAttachmentRequest;
import software.amazon.awssdk.services.globalaccelerator.model.CreateCrossAccountAttachmentResponse;

/**
 * Makes an attachment: shares resources with other accounts or their accelerators. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_CreateCrossAccountAttachment.html">CreateCrossAccountAttachment</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code InvalidArgumentException}, {@code
 * LimitExceededException}.
 */
public final class CreateCrossAccountAttachment
    implements Operation<
        CreateCrossAccountAttachmentRequest,
        CreateCrossAccountAttachmentResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<CreateCrossAccountAttachmentResponse, GlobalAcceleratorState> decide(
      CreateCrossAccountAttachmentRequest request, GlobalAcceleratorState state, CallContext call) {
    Object asked = request.toBuilder().idempotencyToken(null).build();
    String arn = Tokens.made(state, request.idempotencyToken(), asked, call);
    AttachmentResource before = arn == null ? null : state.find(AttachmentResource.class, arn);
    if (before != null) {
      return Outcome.of(answer(before));
    }
    AttachmentResource made =
        new AttachmentResource(
            "arn:aws:globalaccelerator::"
                + call.account()
                + ":attachment/"
                + call.ids().uuid("attachment"),
            call.account(),
            request.name(),
            Attachments.changed(List.of(), request.principals(), List.of(), "principal"),
            Attachments.changed(
                List.of(),
                Sharing.resources(state, request.resources(), call),
                List.of(),
                "resource"),
            call.now(),
            call.now());
    return Outcome.of(
        answer(made),
        List.of(
            new GlobalAcceleratorChange.Put(made),
            Tagging.put(made.arn(), Tagging.with(TreePMap.empty(), request.tags())),
            Tokens.use(request.idempotencyToken(), asked, made.arn(), call)));
  }

  private static CreateCrossAccountAttachmentResponse answer(AttachmentResource made) {
    return CreateCrossAccountAttachmentResponse.builder()
        .crossAccountAttachment(Attachments.described(made))
        .build();
  }
}
