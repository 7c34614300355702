package io.cloudfakes.edge.cloudfront.internal.operation.entity;

import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Gives an entity of one kind, or its configuration: the actions {@code Get…}.
 *
 * <p>Modelled: all of it. Errors: {@code EntityNotFound} or the kind's {@code NoSuch…}.
 */
public record GetEntity(EntityKind kind) implements NamedOperation {
  @Override
  public List<String> reads() {
    return Named.reads(kind);
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    return Outcome.of(
        NamedOperation.answer(
            call, new Named(kind, kind.required(request, state, call), state, call)::value));
  }
}
