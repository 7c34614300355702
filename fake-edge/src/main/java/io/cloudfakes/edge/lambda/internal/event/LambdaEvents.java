package io.cloudfakes.edge.lambda.internal.event;

import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.EventSource;
import java.util.List;

/** Which changes set off an attempt at an asynchronous event. */
public final class LambdaEvents implements EventSource<LambdaState> {
  @Override
  public List<Delivery> events(
      Change<LambdaState> change, LambdaState before, LambdaState after, CallContext call) {
    if (change instanceof LambdaChange.EventAccepted accepted) {
      return List.of(new EventDelivery(accepted.event()));
    }
    if (change instanceof LambdaChange.RetryBegun retry) {
      return List.of(new EventDelivery(retry.event()));
    }
    return List.of();
  }
}
