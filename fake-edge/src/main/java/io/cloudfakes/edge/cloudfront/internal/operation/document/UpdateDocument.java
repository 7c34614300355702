package io.cloudfakes.edge.cloudfront.internal.operation.document;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Comments;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Quantities;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.Objects;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Replaces a configuration document of one kind: the actions {@code Update…}.
 *
 * <p>Modelled: all of it.
 *
 * <p>Errors: {@code NoSuch…}, {@code IllegalUpdate}, {@code InvalidIfMatchVersion}, {@code
 * PreconditionFailed}, {@code …AlreadyExists}, and those of the kind's rules.
 */
public record UpdateDocument(DocumentKind kind) implements DocumentOperation {
  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    Document known = DocumentOperation.required(kind, request, state, call);
    if (known.managed()) {
      throw CloudFrontErrors.error(
          "IllegalUpdate", "You cannot modify a managed " + DocumentOperation.words(kind.member()));
    }
    CloudFrontErrors.requireVersion(known.etag(), DocumentOperation.text(request, "IfMatch"), call);
    SdkPojo config = DocumentOperation.config(kind, request);
    Quantities.require(config);
    Comments.require(config);
    requireSame(known, config, "CallerReference");
    requireSame(known, config, "EncodedKey");
    if (kind.kind() == Kind.PUBLIC_KEY) {
      requireSame(known, config, "Name");
    }
    Uniqueness.requireNew(
        kind, config, state.all(kind.kind(), Document.class, call.account()), known.id());
    Document changed =
        known.changed(
            kind.check().require(config, state, call.account()),
            CloudFrontIds.etag(call),
            call.now());
    return Outcome.of(
        DocumentOperation.answer(kind, changed, call), new CloudFrontChange.Put(changed));
  }

  /** Some members are given once and for all. */
  private void requireSame(Document known, SdkPojo config, String member) {
    if (!Objects.equals(Members.value(known.config(), member), Members.value(config, member))) {
      throw CloudFrontErrors.error(
          kind.kind() == Kind.PUBLIC_KEY ? "CannotChangeImmutablePublicKeyFields" : "IllegalUpdate",
          "You can't change the value of " + member + ".");
    }
  }
}
