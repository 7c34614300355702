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
 * @param tasks what DynamoDB does by itself, and when
 * @param parts what there is beside tables
 */
public record DynamoDbState(
    TreePMap<TableId, Table> tables, Timers<DynamoDbTask> tasks, Parts<StatePart> parts) {
  public static final DynamoDbState EMPTY =
      new DynamoDbState(TreePMap.empty(), Timers.none(), Parts.none());

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

  /** The part of that class; null when there is none. */
  public <T extends StatePart> @Nullable T part(Class<T> type) {
    return parts.find(type);
  }

  public DynamoDbState with(Table table) {
    return new DynamoDbState(tables.plus(table.definition().id(), table), tasks, parts);
  }

  public DynamoDbState without(TableId id) {
    return new DynamoDbState(tables.minus(id), tasks, parts);
  }

  public DynamoDbState withTasks(Timers<DynamoDbTask> newTasks) {
    return new DynamoDbState(tables, newTasks, parts);
  }

  public DynamoDbState with(StatePart part) {
    return new DynamoDbState(tables, tasks, parts.with(part));
  }
}
