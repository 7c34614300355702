package io.cloudfakes.edge.cloudfront.internal.operation.entity;

import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Page;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Lists the entities of one kind in the order of their ids: the actions {@code List…}.
 *
 * <p>Modelled: all of it. Errors: {@code InvalidArgument}.
 */
public record ListEntities(EntityKind kind) implements NamedOperation {
  @Override
  public List<String> reads() {
    return Named.reads(kind);
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    kind.requireListable(request);
    Page<EdgeEntity> page =
        Page.of(
            state.entities(kind.kind(), call.account()).stream()
                .filter(entity -> kind.isListed(entity, request))
                .toList(),
            EdgeEntity::id,
            Members.text(request, "Marker"),
            Members.text(request, "MaxItems"));
    return Outcome.of(
        NamedOperation.answer(
            call,
            name -> {
              if (name.equals("NextMarker")) {
                return page.next();
              }
              return kind.list().isEmpty()
                  ? page.items().stream().map(one -> summary(one, state, call)).toList()
                  : Members.filled(
                      Members.type(kind.list()),
                      member -> page.value(member, one -> summary(one, state, call)));
            }));
  }

  private SdkPojo summary(EdgeEntity entity, CloudFrontState state, CallContext call) {
    return Members.filled(
        Members.type(kind.member() + "Summary"), new Named(kind, entity, state, call)::value);
  }
}
