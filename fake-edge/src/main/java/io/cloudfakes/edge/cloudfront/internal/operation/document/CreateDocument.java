package io.cloudfakes.edge.cloudfront.internal.operation.document;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Comments;
import io.cloudfakes.edge.cloudfront.internal.rule.Quantities;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Makes a configuration document of one kind: the actions {@code Create…}.
 *
 * <p>Modelled: all of it.
 *
 * <p>Errors: {@code …AlreadyExists}, {@code TooMany…}, {@code InconsistentQuantities}, {@code
 * InvalidArgument}, and those of the kind's rules.
 */
public record CreateDocument(DocumentKind kind) implements DocumentOperation {
  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    SdkPojo config = DocumentOperation.config(kind, request);
    Quantities.require(config);
    Comments.require(config);
    List<Document> own = state.all(kind.kind(), Document.class, call.account());
    Document same = Uniqueness.requireNew(kind, config, own, "");
    if (same != null) {
      return Outcome.<SdkResponse, CloudFrontState>of(DocumentOperation.answer(kind, same, call))
          .withStatus(201);
    }
    if (own.size() >= kind.most()) {
      throw CloudFrontErrors.error(
          kind.tooMany(),
          "You have reached the maximum number of "
              + DocumentOperation.words(kind.member())
              + " documents for this account.");
    }
    SdkPojo kept = kind.check().require(config, state, call.account());
    String id =
        kind.idPrefix().isEmpty()
            ? CloudFrontIds.uuid(call)
            : CloudFrontIds.of(kind.idPrefix(), call);
    Document document =
        new Document(
            kind.kind(),
            call.account(),
            id,
            CloudFrontIds.etag(call),
            call.now(),
            call.now(),
            kept);
    return Outcome.<SdkResponse, CloudFrontState>of(
            DocumentOperation.answer(kind, document, call), new CloudFrontChange.Put(document))
        .withStatus(201);
  }
}
