package io.cloudfakes.dynamodb.internal;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Timing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables leave the states of being created, updated and deleted when their time has come. */
final class TableTiming implements Timing<DynamoDbState> {
  @Override
  public @Nullable Instant nextDue(DynamoDbState state) {
    return state.timers().nextDue();
  }

  @Override
  public List<TableChange> fire(DynamoDbState state, Instant due, CallContext call) {
    return state.timers().dueBy(due).stream()
        .<TableChange>map(timer -> new TableChange.Settle(timer.what()))
        .toList();
  }
}
