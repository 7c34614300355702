package io.cloudfakes.dynamodb.internal;

import io.cloudfakes.clock.Timers;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.DynamoDbTask;
import io.cloudfakes.dynamodb.internal.state.TaskChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DynamoDB does what it does by itself when its time has come. */
final class DynamoDbTiming implements Timing<DynamoDbState> {
  @Override
  public @Nullable Instant nextDue(DynamoDbState state) {
    return state.tasks().nextDue();
  }

  @Override
  public List<Change<DynamoDbState>> fire(DynamoDbState state, Instant due, CallContext call) {
    List<Change<DynamoDbState>> changes = new ArrayList<>();
    for (Timers.Timer<DynamoDbTask> timer : state.tasks().dueBy(due)) {
      // First, so that a task may schedule itself anew under its key.
      changes.add(new TaskChange.Cancelled(timer.key()));
      changes.addAll(timer.what().run(state, call));
    }
    return changes;
  }
}
