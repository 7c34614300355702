package io.cloudfakes.dynamodb.internal.state.backup;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.Change;

/**
 * A new table has got its items from elsewhere, by a restore or an import. Not a change of each
 * item: streams and replicas hear nothing of it.
 */
public record Filled(TableId table, ItemMap<Item> items) implements Change<DynamoDbState> {
  @Override
  public DynamoDbState applyTo(DynamoDbState state) {
    Table before = state.table(table);
    return before == null ? state : state.with(filled(before));
  }

  private Table filled(Table before) {
    if (before.indexes().isEmpty() && before.items().isEmpty()) {
      // Shared with where they are from: a restore of a million items costs nothing.
      return new Table(
          before.definition(), before.status(), items, before.indexes(), before.features());
    }
    Table after = before;
    ItemMap.Cursor<Item> each = items.all();
    while (each.next()) {
      after = after.put(each.key(), each.value());
    }
    return after;
  }
}
