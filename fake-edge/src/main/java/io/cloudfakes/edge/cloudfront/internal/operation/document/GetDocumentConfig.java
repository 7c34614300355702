package io.cloudfakes.edge.cloudfront.internal.operation.document;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Gives a configuration document of one kind by itself: the actions {@code Get…Config}.
 *
 * <p>Modelled: all of it. Errors: {@code NoSuch…}.
 */
public record GetDocumentConfig(DocumentKind kind) implements DocumentOperation {
  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    return Outcome.of(
        DocumentOperation.answer(
            kind, DocumentOperation.required(kind, request, state, call), call));
  }
}
