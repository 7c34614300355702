package io.cloudfakes.dynamodb.internal.state;

import org.jspecify.annotations.Nullable;

/** A secondary index: what it holds of the items that have its keys. Immutable. */
public record Index(IndexDefinition definition, ItemMap<Item> entries) {
  static Index empty(IndexDefinition definition) {
    return new Index(definition, ItemMap.empty());
  }

  /** The sizes of all entries. */
  public long bytes() {
    return entries.bytes();
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
    return new Index(definition, changed);
  }

  Index withDefinition(IndexDefinition newDefinition) {
    return new Index(newDefinition, entries);
  }
}
