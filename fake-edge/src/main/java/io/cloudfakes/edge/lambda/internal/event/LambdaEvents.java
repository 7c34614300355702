package io.cloudfakes.edge.lambda.internal.event;

import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.state.AsyncEvent;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.StreamMapping;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.EventSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which changes set off an attempt at an asynchronous event, or tell of its end. */
public final class LambdaEvents implements EventSource<LambdaState> {
  private static final String EXHAUSTED = "RetriesExhausted";

  @Override
  public List<Delivery> events(
      Change<LambdaState> change, LambdaState before, LambdaState after, CallContext call) {
    if (change instanceof LambdaChange.EventAccepted accepted) {
      return List.of(new EventDelivery(accepted.event()));
    }
    if (change instanceof LambdaChange.RetryBegun retry) {
      return List.of(new EventDelivery(retry.event()));
    }
    if (change instanceof LambdaChange.EventAttempted ended && ended.retryAt() == null) {
      return results(
          ended.event(),
          after,
          ended.invocation().failed() ? EXHAUSTED : "Success",
          ended.invocation(),
          call);
    }
    if (change instanceof LambdaChange.EventAgeExceeded old) {
      return results(old.event(), after, "EventAgeExceeded", null, call);
    }
    if (change instanceof LambdaChange.EventNeverTried untried) {
      return results(untried.event(), after, EXHAUSTED, null, call);
    }
    if (change instanceof LambdaChange.ReadDue due) {
      return List.of(new MappingDelivery(due.uuid()));
    }
    if (change instanceof LambdaChange.ShardRead read && read.discarded() != null) {
      StreamMapping mapping = after.mappings().get(read.uuid());
      return mapping == null ? List.of() : DiscardedBatches.of(mapping, read.discarded(), call);
    }
    return List.of();
  }

  private static List<Delivery> results(
      AsyncEvent event,
      LambdaState state,
      String condition,
      @Nullable Invocation last,
      CallContext call) {
    DeployedFunction function = state.function(event.function());
    return function == null ? List.of() : Results.of(event, function, condition, last, call.now());
  }
}
