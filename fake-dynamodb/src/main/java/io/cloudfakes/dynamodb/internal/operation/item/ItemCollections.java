package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.DynamoDbLimits;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;

/** The sizes of item collections: a partition of a table with its entries in local indexes. */
final class ItemCollections {
  private static final double GIGABYTE = 1 << 30;

  private ItemCollections() {}

  /**
   * What a reply says of the collection an item is in; null when it was not asked for or the table
   * has no local index, for then there are no item collections.
   */
  static @Nullable ItemCollectionMetrics metrics(
      @Nullable String returnItemCollectionMetrics, Written written) {
    Table table = written.table();
    String hash = table.keys().hash().name();
    Value partition = written.write().keyHolder().get(hash);
    if (!"SIZE".equals(returnItemCollectionMetrics)
        || !table.hasLocalIndexes()
        || partition == null) {
      return null;
    }
    double lower = Math.floor(bytes(table, partition) / GIGABYTE);
    return ItemCollectionMetrics.builder()
        .itemCollectionKey(Map.of(hash, partition.toSdk()))
        .sizeEstimateRangeGB(lower, lower + 1)
        .build();
  }

  /**
   * Refuses a write that makes a collection larger than it may be.
   *
   * <p>All collections of a table together bound each from above, so the one collection is only
   * counted when the table is larger than a collection may be.
   *
   * @param after null when the item goes
   */
  static void requireRoom(
      Table table, ItemKey key, @Nullable Item after, ItemWrite write, DynamoDbLimits limits) {
    if (after == null || table.indexes().isEmpty() || !table.hasLocalIndexes()) {
      return;
    }
    long limit = limits.itemCollectionSize();
    long added = size(table, key, after);
    if (localBytes(table) + added <= limit) {
      return;
    }
    Value partition = write.keyHolder().get(table.keys().hash().name());
    long growth = added - size(table, key, table.items().get(key));
    if (growth > 0 && partition != null && bytes(table, partition) + growth > limit) {
      throw DynamoDbErrors.itemCollectionSizeLimitExceeded();
    }
  }

  /** The bytes of a table with its local indexes, which are kept and need no counting. */
  private static long localBytes(Table table) {
    long bytes = table.bytes();
    for (Index index : table.indexes()) {
      bytes += index.definition().global() ? 0 : index.bytes();
    }
    return bytes;
  }

  /** The bytes of an item with what local indexes hold of it. */
  private static long size(Table table, ItemKey key, @Nullable Item item) {
    if (item == null) {
      return 0;
    }
    long bytes = item.size();
    for (Index index : table.indexes()) {
      Item view = index.definition().global() ? null : index.view(item, key);
      bytes += view == null ? 0 : view.size();
    }
    return bytes;
  }

  /** The bytes of one collection, counted. */
  private static long bytes(Table table, Value partition) {
    long bytes = bytes(table.items(), partition);
    for (Index index : table.indexes()) {
      if (!index.definition().global()) {
        bytes += bytes(index.entries(), partition);
      }
    }
    return bytes;
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
