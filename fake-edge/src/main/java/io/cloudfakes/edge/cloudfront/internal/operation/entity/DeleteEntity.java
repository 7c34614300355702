package io.cloudfakes.edge.cloudfront.internal.operation.entity;

import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Deletes an entity of one kind that is not in use: the actions {@code Delete…}.
 *
 * <p>Modelled: all of it.
 *
 * <p>Errors: {@code EntityNotFound} or the kind's {@code NoSuch…}, {@code InvalidIfMatchVersion},
 * {@code PreconditionFailed}, {@code CannotDeleteEntityWhileInUse}, and those of the kind's rules.
 */
public record DeleteEntity(EntityKind kind) implements NamedOperation {
  @Override
  public List<String> reads() {
    return Named.reads(kind);
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    EdgeEntity known = kind.required(request, state, call);
    CloudFrontErrors.requireVersion(known.etag(), Members.text(request, "IfMatch"), call);
    kind.requireUnused(known, state);
    List<CloudFrontChange> changes = new ArrayList<>(Entities.removed(known));
    changes.addAll(kind.without(known, state));
    return Outcome.<SdkResponse, CloudFrontState>of(
            NamedOperation.answer(call, new Named(kind, known, state, call)::value), changes)
        .withStatus(kind.deleted());
  }
}
