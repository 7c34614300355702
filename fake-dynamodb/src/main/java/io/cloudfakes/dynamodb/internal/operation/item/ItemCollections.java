package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;

/** The sizes of item collections: a partition of a table with its entries in local indexes. */
public final class ItemCollections {
  private static final double GIGABYTE = 1 << 30;

  private ItemCollections() {}

  /**
   * What a reply says of the collection an item is in; null when it was not asked for or the table
   * has no local index, for then there are no item collections.
   */
  public static @Nullable ItemCollectionMetrics metrics(
      @Nullable String returnItemCollectionMetrics, Table table, Item item) {
    KeyAttribute hash = table.keys().hash();
    Value partition = item.get(hash.name());
    if (!"SIZE".equals(returnItemCollectionMetrics)
        || !table.hasLocalIndexes()
        || partition == null) {
      return null;
    }
    long bytes = bytes(table.items(), partition);
    for (Index index : table.indexes()) {
      if (!index.definition().global()) {
        bytes += bytes(index.entries(), partition);
      }
    }
    double lower = Math.floor(bytes / GIGABYTE);
    return ItemCollectionMetrics.builder()
        .itemCollectionKey(Map.of(hash.name(), partition.toSdk()))
        .sizeEstimateRangeGB(lower, lower + 1)
        .build();
  }

  private static long bytes(ItemMap<Item> items, Value partition) {
    long bytes = 0;
    ItemMap.Cursor<Item> cursor =
        items.ascending(ItemKey.before(partition), ItemKey.after(partition));
    while (cursor.next()) {
      bytes += cursor.value().size();
    }
    return bytes;
  }
}
