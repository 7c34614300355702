package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What may be done to a table in which of its states. */
public final class TableStates {
  private static final int MOST_AT_ONCE = 500;
  private static final String IN_USE = "Attempt to change a resource which is still in use: ";

  private TableStates() {}

  /** Refuses to change a table that is being created, updated or deleted. */
  public static void requireSettled(Table table) {
    String doing =
        switch (table.status()) {
          case CREATING -> "created";
          case UPDATING -> "updated";
          case DELETING -> "deleted";
          default -> "";
        };
    if (!doing.isEmpty()) {
      throw DynamoDbErrors.resourceInUse(
          IN_USE + "Table is being " + doing + ": " + table.definition().id().name());
    }
  }

  /** Refuses what a table cannot take that is not yet there or about to go. */
  public static void requireUsable(Table table) {
    if (!table.isUsable()) {
      requireSettled(table);
    }
  }

  /** Refuses to delete a table one of whose indexes is being made. */
  static void requireNoIndexInTheMaking(Table table) {
    for (Index index : table.indexes()) {
      if (index.status() == IndexStatus.CREATING || index.backfilling() != null) {
        throw DynamoDbErrors.resourceInUse(
            IN_USE + "Index is being created: " + index.definition().name());
      }
    }
  }

  /** Refuses a new table when there is one of its name, or there are too many. */
  public static void requireRoom(DynamoDbState state, TableId id, CallContext call) {
    if (state.table(id) != null) {
      throw DynamoDbErrors.resourceInUse("Table already exists: " + id.name());
    }
    List<Table> tables = state.tablesOf(id.account(), id.region());
    int most = call.options(DynamoDbOptions.class).limits().tables();
    if (tables.size() >= most) {
      throw DynamoDbErrors.limitExceeded(
          "Subscriber limit exceeded: There is a limit of " + most + " tables per subscriber");
    }
    if (tables.stream().filter(table -> table.status() != TableStatus.ACTIVE).count()
        >= MOST_AT_ONCE) {
      throw DynamoDbErrors.limitExceeded(
          "Subscriber limit exceeded: Only "
              + MOST_AT_ONCE
              + " tables can be created, updated, or deleted simultaneously");
    }
  }

  /** The table as it is once the changes are made. */
  public static Table after(
      List<? extends Change<DynamoDbState>> changes, DynamoDbState state, TableId id) {
    DynamoDbState after = state;
    for (Change<DynamoDbState> change : changes) {
      after = change.applyTo(after);
    }
    return Objects.requireNonNull(after.table(id));
  }
}
