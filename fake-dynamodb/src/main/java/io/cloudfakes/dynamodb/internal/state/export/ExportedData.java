package io.cloudfakes.dynamodb.internal.state.export;

import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an export writes of a table. */
public sealed interface ExportedData {
  long itemCount();

  /** All items at one time. */
  record Full(ItemMap<Item> items) implements ExportedData {
    @Override
    public long itemCount() {
      return items.size();
    }
  }

  /** What became of each item that was written within a period. */
  record Incremental(List<Written> items) implements ExportedData {
    public Incremental {
      items = List.copyOf(items);
    }

    @Override
    public long itemCount() {
      return items.size();
    }
  }

  /**
   * One item that was written.
   *
   * @param keys its key attributes
   * @param at when it was written last
   * @param before as it was when the period began; null when it was not there
   * @param after as it was when the period ended; null when it was deleted
   */
  record Written(
      ItemKey key, Attributes keys, Instant at, @Nullable Item before, @Nullable Item after) {}
}
