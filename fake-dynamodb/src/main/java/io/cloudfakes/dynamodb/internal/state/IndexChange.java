package io.cloudfakes.dynamodb.internal.state;

import io.cloudfakes.service.Change;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;

/**
 * A change of one global index of a table that is there. That there is to be one more is part of
 * the table's definition, see {@link TableChange.Update}.
 */
public sealed interface IndexChange extends Change<DynamoDbState> {
  TableId table();

  String index();

  /** What becomes of the index; null when it is no more. */
  @Nullable Index changed(Index index, Table table);

  @Override
  default DynamoDbState applyTo(DynamoDbState state) {
    Table before = state.table(table());
    Index index = before == null ? null : before.index(index());
    if (before == null || index == null) {
      return state;
    }
    Index after = changed(index, before);
    return state.with(after == null ? before.withoutIndex(index()) : before.with(after));
  }

  /** The items that were there before the index are in it, but it cannot be read yet. */
  record Backfill(TableId table, String index) implements IndexChange {
    @Override
    public Index changed(Index before, Table of) {
      return before.filled(of.items());
    }
  }

  /** The index can be read. */
  record Activate(TableId table, String index) implements IndexChange {
    @Override
    public Index changed(Index before, Table of) {
      return before.activated();
    }
  }

  /** The index is on its way out and cannot be read any more. */
  record BeginDelete(TableId table, String index) implements IndexChange {
    @Override
    public Index changed(Index before, Table of) {
      return before.withStatus(IndexStatus.DELETING);
    }
  }

  /** The index is gone, and with it the definitions of attributes that only it had. */
  record Remove(TableId table, String index) implements IndexChange {
    @Override
    public @Nullable Index changed(Index before, Table of) {
      return null;
    }
  }
}
