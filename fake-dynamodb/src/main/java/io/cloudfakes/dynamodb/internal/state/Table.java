package io.cloudfakes.dynamodb.internal.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * A table: its definition, its items and its indexes. Immutable.
 *
 * @param indexes in the order of the definition's
 * @param features what the table has beside
 */
public record Table(
    TableDefinition definition,
    TableStatus status,
    ItemMap<Item> items,
    List<Index> indexes,
    Parts<TableFeature> features) {

  public static Table create(TableDefinition definition) {
    return new Table(
        definition,
        TableStatus.CREATING,
        ItemMap.empty(),
        definition.indexes().stream().map(Index::empty).toList(),
        Parts.none());
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

  /** The feature of that class; null when the table does not have it. */
  public <T extends TableFeature> @Nullable T feature(Class<T> type) {
    return features.find(type);
  }

  public Table with(TableFeature feature) {
    return new Table(definition, status, items, indexes, features.with(feature));
  }

  public Table without(Class<? extends TableFeature> feature) {
    return new Table(definition, status, items, indexes, features.without(feature));
  }

  /** The sizes of all items. */
  public long bytes() {
    return items.bytes();
  }

  public Table put(ItemKey key, Item item) {
    ItemMap.Put<Item> put = items.put(key, item);
    // What is replaced is not even looked at where no index has to know.
    return new Table(
        definition,
        status,
        put.map(),
        indexes.isEmpty() ? indexes : indexesAfter(key, put.replaced(), item),
        features);
  }

  public Table delete(ItemKey key) {
    Item before = items.get(key);
    return before == null
        ? this
        : new Table(
            definition, status, items.minus(key), indexesAfter(key, before, null), features);
  }

  public Table withStatus(TableStatus newStatus) {
    return new Table(definition, newStatus, items, indexes, features);
  }

  /**
   * With those settings; an index that they have and the table had not is begun to be made.
   *
   * @param newDefinition with the indexes there are, in their order, and perhaps further ones
   */
  public Table withDefinition(TableDefinition newDefinition) {
    List<Index> newIndexes = new ArrayList<>();
    for (IndexDefinition wanted : newDefinition.indexes()) {
      Index present = index(wanted.name());
      newIndexes.add(present == null ? Index.added(wanted) : present.withDefinition(wanted));
    }
    return new Table(newDefinition, status, items, newIndexes, features);
  }

  /** After what was begun is done. */
  Table settled() {
    return new Table(
        definition,
        TableStatus.ACTIVE,
        items,
        indexes.stream().map(Index::settled).toList(),
        features);
  }

  /** With that index in place of the one of its name. */
  Table with(Index changed) {
    return new Table(
        definition,
        status,
        items,
        indexes.stream()
            .map(
                index ->
                    index.definition().name().equals(changed.definition().name()) ? changed : index)
            .toList(),
        features);
  }

  Table withoutIndex(String name) {
    return new Table(
        definition.withoutIndex(name),
        status,
        items,
        indexes.stream().filter(index -> !index.definition().name().equals(name)).toList(),
        features);
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
