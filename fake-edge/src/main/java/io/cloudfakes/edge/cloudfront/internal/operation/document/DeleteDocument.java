package io.cloudfakes.edge.cloudfront.internal.operation.document;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Deletes a configuration document of one kind that nothing refers to: the actions {@code Delete…}.
 *
 * <p>Modelled: all of it.
 *
 * <p>Errors: {@code NoSuch…}, {@code IllegalDelete}, {@code InvalidIfMatchVersion}, {@code
 * PreconditionFailed}, {@code …InUse}.
 */
public record DeleteDocument(DocumentKind kind) implements DocumentOperation {
  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    Document known = DocumentOperation.required(kind, request, state, call);
    if (known.managed()) {
      throw CloudFrontErrors.error(
          "IllegalDelete", "You cannot delete a managed " + DocumentOperation.words(kind.member()));
    }
    CloudFrontErrors.requireVersion(known.etag(), DocumentOperation.text(request, "IfMatch"), call);
    if (References.any(state, call.account(), kind.kind(), known.id())) {
      throw CloudFrontErrors.error(
          kind.inUse(),
          "The " + DocumentOperation.words(kind.member()) + " is in use by another resource.");
    }
    return Outcome.<SdkResponse, CloudFrontState>of(
            DocumentOperation.answer(kind, known, call),
            new CloudFrontChange.Removed(kind.kind(), known.id()))
        .withStatus(204);
  }
}
