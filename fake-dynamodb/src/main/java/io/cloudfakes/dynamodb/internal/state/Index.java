package io.cloudfakes.dynamodb.internal.state;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;

/**
 * A secondary index: what it holds of the items that have its keys. Immutable.
 *
 * @param status how far its making, changing or deleting is; the table's own may tell more
 * @param backfilling whether the items that were there before it are being read into it; null when
 *     it is ready, or was made with the table
 */
public record Index(
    IndexDefinition definition,
    ItemMap<Item> entries,
    IndexStatus status,
    @Nullable Boolean backfilling) {

  /** An index made with its table. */
  static Index empty(IndexDefinition definition) {
    return new Index(definition, ItemMap.empty(), IndexStatus.ACTIVE, null);
  }

  /** An index that a table is to have besides those it had. */
  static Index added(IndexDefinition definition) {
    return new Index(definition, ItemMap.empty(), IndexStatus.CREATING, false);
  }

  /** The sizes of all entries. */
  public long bytes() {
    return entries.bytes();
  }

  /** Whether it can be read: it is not before it is made and its entries are there. */
  public boolean isReadable() {
    return status == IndexStatus.ACTIVE || (status == IndexStatus.UPDATING && backfilling == null);
  }

  /** What the index holds of the item; null when the item is not in it. */
  public @Nullable Item view(@Nullable Item item, ItemKey base) {
    return item == null || definition.keyOf(item, base) == null ? null : definition.project(item);
  }

  /** After the table's item of that key went from {@code before} to {@code after}. */
  Index changed(ItemKey base, @Nullable Item before, @Nullable Item after) {
    ItemKey oldKey = before == null ? null : definition.keyOf(before, base);
    ItemKey newKey = after == null ? null : definition.keyOf(after, base);
    if (oldKey == null && newKey == null) {
      return this;
    }
    ItemMap<Item> changed = entries;
    if (oldKey != null && !oldKey.equals(newKey)) {
      changed = changed.minus(oldKey);
    }
    if (newKey != null && after != null) {
      changed = changed.plus(newKey, definition.project(after));
    }
    return new Index(definition, changed, status, backfilling);
  }

  /**
   * With entries of all items that have its keys; those with a key of another type are left out.
   */
  Index filled(ItemMap<Item> items) {
    ItemMap<Item> filled = ItemMap.empty();
    ItemMap.Cursor<Item> cursor = items.all();
    while (cursor.next()) {
      ItemKey key = definition.keyOf(cursor.value(), cursor.key());
      if (key != null) {
        filled = filled.plus(key, definition.project(cursor.value()));
      }
    }
    return new Index(definition, filled, IndexStatus.CREATING, true);
  }

  /** With its settings as they are in {@code newDefinition}; being updated if they are others. */
  Index withDefinition(IndexDefinition newDefinition) {
    return new Index(
        newDefinition,
        entries,
        newDefinition.equals(definition) || !definition.global() ? status : IndexStatus.UPDATING,
        backfilling);
  }

  /** After the table has settled: an update of settings is over. */
  Index settled() {
    return status == IndexStatus.UPDATING
        ? withStatus(backfilling == null ? IndexStatus.ACTIVE : IndexStatus.CREATING)
        : this;
  }

  Index activated() {
    return new Index(definition, entries, IndexStatus.ACTIVE, null);
  }

  Index withStatus(IndexStatus newStatus) {
    return new Index(definition, entries, newStatus, backfilling);
  }
}
