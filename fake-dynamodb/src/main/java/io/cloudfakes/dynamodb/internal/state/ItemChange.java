package io.cloudfakes.dynamodb.internal.state;

import io.cloudfakes.service.Change;
import org.jspecify.annotations.Nullable;

/** A change of one item of one table; streams are made of these. */
public sealed interface ItemChange extends Change<DynamoDbState> {
  TableId table();

  ItemKey key();

  ItemOrigin origin();

  /** The item it is about as it is in that state; null when there is none. */
  default @Nullable Item itemIn(DynamoDbState state) {
    Table table = state.table(table());
    return table == null ? null : table.items().get(key());
  }

  /** The item is stored in place of what was under its key. */
  record Put(TableId table, ItemKey key, Item item, ItemOrigin origin) implements ItemChange {
    public Put(TableId table, ItemKey key, Item item) {
      this(table, key, item, ItemOrigin.CALLER);
    }

    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table before = state.table(table);
      return before == null ? state : state.with(before.put(key, item));
    }
  }

  /** The item is gone. */
  record Delete(TableId table, ItemKey key, ItemOrigin origin) implements ItemChange {
    public Delete(TableId table, ItemKey key) {
      this(table, key, ItemOrigin.CALLER);
    }

    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table before = state.table(table);
      return before == null ? state : state.with(before.delete(key));
    }
  }
}
