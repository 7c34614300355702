package io.cloudfakes.dynamodb.internal.state;

import io.cloudfakes.clock.Timers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * All that DynamoDB holds in one world. Immutable; copies share what they have in common.
 *
 * @param tables of all accounts and regions, by name
 * @param timers when tables leave the states of being created, updated and deleted
 */
public record DynamoDbState(TreePMap<TableId, Table> tables, Timers<TableId> timers) {
  public static final DynamoDbState EMPTY = new DynamoDbState(TreePMap.empty(), Timers.none());

  public @Nullable Table table(TableId id) {
    return tables.get(id);
  }

  /** The tables of an account in a region, in the order of their names. */
  public List<Table> tablesOf(String account, String region) {
    List<Table> found = new ArrayList<>();
    tables.forEach(
        (id, table) -> {
          if (id.account().equals(account) && id.region().equals(region)) {
            found.add(table);
          }
        });
    return found;
  }

  DynamoDbState with(Table table) {
    return new DynamoDbState(tables.plus(table.definition().id(), table), timers);
  }

  DynamoDbState withTimers(Timers<TableId> newTimers) {
    return new DynamoDbState(tables, newTimers);
  }

  DynamoDbState without(TableId id) {
    return new DynamoDbState(tables.minus(id), timers);
  }
}
