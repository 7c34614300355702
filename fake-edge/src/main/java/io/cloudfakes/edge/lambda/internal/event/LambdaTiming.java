package io.cloudfakes.edge.lambda.internal.event;

import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Timing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What time does to Lambda: failed asynchronous events are tried again. */
public final class LambdaTiming implements Timing<LambdaState> {
  @Override
  public @Nullable Instant nextDue(LambdaState state) {
    return state.retries().nextDue();
  }

  @Override
  public List<LambdaChange> fire(LambdaState state, Instant due, CallContext call) {
    return state.retries().dueBy(due).stream()
        .<LambdaChange>map(timer -> new LambdaChange.RetryBegun(timer.what()))
        .toList();
  }
}
