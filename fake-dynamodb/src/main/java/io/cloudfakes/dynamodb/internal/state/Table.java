package io.cloudfakes.dynamodb.internal.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * A table: its definition, its items and its indexes. Immutable.
 *
 * @param indexes in the order of the definition's
 * @param bytes the sizes of all items
 */
public record Table(
    TableDefinition definition,
    TableStatus status,
    ItemMap<Item> items,
    List<Index> indexes,
    long bytes) {

  static Table create(TableDefinition definition) {
    return new Table(
        definition,
        TableStatus.CREATING,
        ItemMap.empty(),
        definition.indexes().stream().map(Index::empty).toList(),
        0);
  }

  public KeySchema keys() {
    return definition.keys();
  }

  /** Whether items can be read and written. */
  public boolean isUsable() {
    return status == TableStatus.ACTIVE || status == TableStatus.UPDATING;
  }

  public @Nullable Index index(String name) {
    for (Index index : indexes) {
      if (index.definition().name().equals(name)) {
        return index;
      }
    }
    return null;
  }

  public boolean hasLocalIndexes() {
    return indexes.stream().anyMatch(index -> !index.definition().global());
  }

  Table put(ItemKey key, Item item) {
    ItemMap.Put<Item> put = items.put(key, item);
    Item before = put.replaced();
    return new Table(
        definition,
        status,
        put.map(),
        indexesAfter(key, before, item),
        bytes + item.size() - (before == null ? 0 : before.size()));
  }

  Table delete(ItemKey key) {
    Item before = items.get(key);
    return before == null
        ? this
        : new Table(
            definition,
            status,
            items.minus(key),
            indexesAfter(key, before, null),
            bytes - before.size());
  }

  Table withStatus(TableStatus newStatus) {
    return new Table(definition, newStatus, items, indexes, bytes);
  }

  Table withDefinition(TableDefinition newDefinition) {
    List<Index> newIndexes = new ArrayList<>();
    for (int i = 0; i < indexes.size(); i++) {
      newIndexes.add(indexes.get(i).withDefinition(newDefinition.indexes().get(i)));
    }
    return new Table(newDefinition, status, items, newIndexes, bytes);
  }

  private List<Index> indexesAfter(ItemKey key, @Nullable Item before, @Nullable Item after) {
    if (indexes.isEmpty()) {
      return indexes;
    }
    List<Index> changed = new ArrayList<>(indexes.size());
    for (Index index : indexes) {
      changed.add(index.changed(key, before, after));
    }
    return List.copyOf(changed);
  }
}
