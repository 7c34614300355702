package io.cloudfakes.edge.cloudfront.internal.operation.entity;

import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Quantities;
import io.cloudfakes.edge.cloudfront.internal.rule.TagRules;
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
import software.amazon.awssdk.services.cloudfront.model.Tags;

/**
 * Makes an entity of one kind, which is on its way to the edges then: the actions {@code Create…}.
 *
 * <p>Errors: {@code EntityAlreadyExists}, {@code EntityLimitExceeded}, {@code InvalidArgument},
 * {@code InvalidTagging}, and those of the kind's rules.
 */
public record CreateEntity(EntityKind kind, RequestMembers members) implements NamedOperation {
  public CreateEntity(EntityKind kind) {
    this(kind, RequestMembers.ALL_READ);
  }

  @Override
  public List<String> reads() {
    return Named.reads(kind);
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    Quantities.require(request);
    EdgeEntity same = kind.same(request, state, call);
    if (same != null) {
      return Outcome.<SdkResponse, CloudFrontState>of(
              NamedOperation.answer(call, new Named(kind, same, state, call)::value))
          .withStatus(kind.created());
    }
    EdgeEntity made =
        Entities.made(kind.kind(), kind.newId(call), kind.made(request, state, call), call);
    List<CloudFrontChange> beside = new ArrayList<>(kind.with(made, request, state, call));
    if (Members.value(request, "Tags") instanceof Tags tags) {
      beside.add(TagRules.tagged(made.arn(), tags.items(), state));
    }
    CloudFrontState after = state;
    for (CloudFrontChange change : beside) {
      after = change.applyTo(after);
    }
    List<CloudFrontChange> changes = new ArrayList<>(Entities.deployed(made, call));
    changes.addAll(beside);
    return Outcome.<SdkResponse, CloudFrontState>of(
            NamedOperation.answer(call, new Named(kind, made, after, call)::value), changes)
        .withStatus(kind.created());
  }
}
