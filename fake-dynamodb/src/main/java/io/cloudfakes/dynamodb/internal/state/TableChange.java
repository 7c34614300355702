package io.cloudfakes.dynamodb.internal.state;

import io.cloudfakes.service.Change;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** A change of a table as such. */
public sealed interface TableChange extends Change<DynamoDbState> {
  TableId table();

  /** A new table, to become active at that time. */
  record Create(TableDefinition definition, Instant settles) implements TableChange {
    @Override
    public TableId table() {
      return definition.id();
    }

    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      return settling(state.with(Table.create(definition)), table(), settles);
    }
  }

  /** New settings of a table, which is being updated until that time. */
  record Update(TableDefinition definition, Instant settles) implements TableChange {
    @Override
    public TableId table() {
      return definition.id();
    }

    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table before = state.table(table());
      return before == null
          ? state
          : settling(
              state.with(before.withDefinition(definition).withStatus(TableStatus.UPDATING)),
              table(),
              settles);
    }
  }

  /** The table is on its way out, to be gone at that time. */
  record BeginDelete(TableId table, Instant settles) implements TableChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table before = state.table(table);
      return before == null
          ? state
          : settling(state.with(before.withStatus(TableStatus.DELETING)), table, settles);
    }
  }

  /** The table has the feature, in place of the one of its class. */
  record Featured(TableId table, TableFeature feature) implements TableChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table before = state.table(table);
      return before == null ? state : state.with(before.with(feature));
    }
  }

  /** The table has the feature no more. */
  record Unfeatured(TableId table, Class<? extends TableFeature> feature) implements TableChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table before = state.table(table);
      return before == null ? state : state.with(before.without(feature));
    }
  }

  /** What was begun is done: the table is active, or gone. */
  record Settle(TableId table) implements TableChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      DynamoDbState rest = state.withTasks(state.tasks().cancel(table.toString()));
      Table before = rest.table(table);
      if (before == null) {
        return rest;
      }
      return before.status() == TableStatus.DELETING
          ? rest.without(table)
          : rest.with(before.settled());
    }
  }

  private static DynamoDbState settling(DynamoDbState state, TableId table, Instant when) {
    return state.withTasks(state.tasks().schedule(when, table.toString(), new SettleTable(table)));
  }
}
