package io.cloudfakes.dynamodb.internal.state.backup;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.Change;
import java.time.Instant;
import org.pcollections.TreePMap;

/** What can change of point-in-time recovery. */
public sealed interface RecoveryChange extends Change<DynamoDbState> {
  /** Recovery is enabled, or its window has another length. */
  record Enabled(TableId table, Instant at, int days) implements RecoveryChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table present = state.table(table);
      if (present == null) {
        return state;
      }
      RecoveryHistory before = RecoveryHistory.of(state, table);
      RecoveryHistory after =
          before == null ? RecoveryHistory.begin(present, at, days) : before.withDays(days);
      return state.with(new RecoveryHistories(all(state).plus(table, after)));
    }
  }

  /** Recovery is disabled, and what was kept for it is gone. */
  record Disabled(TableId table) implements RecoveryChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      return state.with(new RecoveryHistories(all(state).minus(table)));
    }
  }

  /** An item was written at that time: the table as it is now is kept. */
  record Recorded(TableId table, ItemKey key, Instant at) implements RecoveryChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table present = state.table(table);
      RecoveryHistory history = RecoveryHistory.of(state, table);
      return present == null || history == null
          ? state
          : state.with(
              new RecoveryHistories(all(state).plus(table, history.recorded(present, key, at))));
    }
  }

  private static TreePMap<TableId, RecoveryHistory> all(DynamoDbState state) {
    RecoveryHistories all = state.part(RecoveryHistories.class);
    return all == null ? RecoveryHistories.NONE.byTable() : all.byTable();
  }
}
