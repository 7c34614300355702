package io.cloudfakes.edge.lambda.internal.event;

import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What time does to Lambda: failed events are tried again, and batches of streams. */
public final class LambdaTiming implements Timing<LambdaState> {
  @Override
  public @Nullable Instant nextDue(LambdaState state) {
    Instant retry = state.retries().nextDue();
    Instant read = state.reads().nextDue();
    if (retry == null || read == null) {
      return retry == null ? read : retry;
    }
    return retry.isBefore(read) ? retry : read;
  }

  @Override
  public List<LambdaChange> fire(LambdaState state, Instant due, CallContext call) {
    List<LambdaChange> changes = new ArrayList<>();
    state
        .retries()
        .dueBy(due)
        .forEach(timer -> changes.add(new LambdaChange.RetryBegun(timer.what())));
    state
        .reads()
        .dueBy(due)
        .forEach(timer -> changes.add(new LambdaChange.ReadDue(timer.what(), timer.key())));
    return changes;
  }
}
