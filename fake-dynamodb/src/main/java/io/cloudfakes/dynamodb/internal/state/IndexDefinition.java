package io.cloudfakes.dynamodb.internal.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * A secondary index as it was asked for.
 *
 * @param global whether it has partitions of its own; a local one shares the table's
 * @param tableKeys the key of the table, which every entry holds
 * @param nonKeyAttributes of a projection of type INCLUDE
 * @param throughput of a global index of a provisioned table
 */
public record IndexDefinition(
    String name,
    boolean global,
    KeySchema keys,
    KeySchema tableKeys,
    ProjectionType projection,
    List<String> nonKeyAttributes,
    Throughput throughput,
    @Nullable OnDemandThroughput onDemandThroughput) {

  /** Where the item stands in the index; null when it lacks a key attribute and is not in it. */
  public @Nullable ItemKey keyOf(Item item, ItemKey base) {
    if (keys.isComposite()) {
      return keys.compositeKeyOf(item, base);
    }
    Value hash = item.get(keys.hash().name());
    if (hash == null || hash.type() != keys.hash().type()) {
      return null;
    }
    KeyAttribute range = keys.range();
    if (range == null) {
      return ItemKey.ofIndex(hash, null, base);
    }
    Value sort = item.get(range.name());
    return sort == null || sort.type() != range.type() ? null : ItemKey.ofIndex(hash, sort, base);
  }

  /** What the index holds of the item. */
  public Item project(Item item) {
    if (projection == ProjectionType.ALL) {
      return item;
    }
    Attributes all = item.attributes();
    Attributes view = all;
    for (String name : names(all)) {
      if (!projects(name)) {
        view = view.without(name);
      }
    }
    return view.count() == all.count() ? item : new Item(view);
  }

  /** Whether entries hold that attribute. */
  public boolean projects(String name) {
    return projection == ProjectionType.ALL
        || keys.contains(name)
        || tableKeys.contains(name)
        || nonKeyAttributes.contains(name);
  }

  public IndexDefinition withThroughput(Throughput newThroughput) {
    return with(newThroughput, onDemandThroughput);
  }

  public IndexDefinition withOnDemandThroughput(@Nullable OnDemandThroughput maximum) {
    return with(throughput, maximum);
  }

  private IndexDefinition with(Throughput provisioned, @Nullable OnDemandThroughput maximum) {
    return new IndexDefinition(
        name, global, keys, tableKeys, projection, nonKeyAttributes, provisioned, maximum);
  }

  private static List<String> names(Attributes attributes) {
    List<String> names = new ArrayList<>(attributes.count());
    attributes.forEach((name, value) -> names.add(name));
    return names;
  }
}
