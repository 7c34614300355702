package io.cloudfakes.edge.cloudfront.internal.operation.entity;

import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Quantities;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Changes an entity of one kind: the actions {@code Update…}.
 *
 * <p>Errors: {@code EntityNotFound} or the kind's {@code NoSuch…}, {@code InvalidIfMatchVersion},
 * {@code PreconditionFailed}, and those of the kind's rules.
 */
public record UpdateEntity(EntityKind kind, RequestMembers members) implements NamedOperation {
  public UpdateEntity(EntityKind kind) {
    this(kind, RequestMembers.ALL_READ);
  }

  @Override
  public List<String> reads() {
    return Named.reads(kind);
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    EdgeEntity known = kind.required(request, state, call);
    CloudFrontErrors.requireVersion(known.etag(), Members.text(request, "IfMatch"), call);
    Quantities.require(request);
    EdgeEntity changed =
        known.changed(
            kind.changed(known, request, state, call), CloudFrontIds.etag(call), call.now());
    List<CloudFrontChange> changes = new ArrayList<>(Entities.deployed(changed, call));
    changes.addAll(kind.with(changed, request, state, call));
    return Outcome.<SdkResponse, CloudFrontState>of(
            NamedOperation.answer(call, new Named(kind, changed, state, call)::value), changes)
        .withStatus(kind.updated());
  }
}
