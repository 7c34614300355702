package io.cloudfakes.dynamodb.internal.operation.query;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a query or scan reads: a table, or one of its indexes.
 *
 * @param index null when it is the table itself
 */
public record ReadTarget(Table table, @Nullable Index index) {

  /**
   * What is to be read of a table.
   *
   * @param indexName null for the table itself
   */
  public static ReadTarget of(
      Table table, @Nullable String indexName, @Nullable Boolean consistentRead) {
    if (indexName == null) {
      return new ReadTarget(table, null);
    }
    Index index = Tables.readableIndex(table, indexName);
    if (index.definition().global() && Boolean.TRUE.equals(consistentRead)) {
      throw DynamoDbErrors.validation(
          "Consistent reads are not supported on global secondary indexes");
    }
    return new ReadTarget(table, index);
  }

  /** The key that is read by. */
  public KeySchema keys() {
    return index == null ? table.keys() : index.definition().keys();
  }

  /** The items, or the entries of the index. */
  public ItemMap<Item> items() {
    return index == null ? table.items() : index.entries();
  }

  /** Whether that attribute is part of the key that is read by. */
  boolean isKey(String attribute) {
    return keys().contains(attribute);
  }

  /** The key a next page goes on from: the index's and the table's. */
  public Attributes startKeyOf(Item item) {
    Map<String, Value> key = new TreeMap<>();
    keys().keyOf(item.attributes()).forEach(key::put);
    table.keys().keyOf(item.attributes()).forEach(key::put);
    return Attributes.of(key);
  }

  /**
   * Where a page starts, by the key the last one ended with; null when the key is not one of this
   * table or index.
   */
  public @Nullable ItemKey place(Attributes startKey) {
    Map<String, KeyAttribute> expected = new TreeMap<>();
    keys().attributes().forEach(attribute -> expected.put(attribute.name(), attribute));
    table.keys().attributes().forEach(attribute -> expected.put(attribute.name(), attribute));
    if (startKey.count() != expected.size()) {
      return null;
    }
    for (KeyAttribute attribute : expected.values()) {
      Value value = startKey.get(attribute.name());
      if (value == null || value.type() != attribute.type()) {
        return null;
      }
    }
    ItemKey base = key(table.keys(), startKey, null);
    return index == null ? base : key(keys(), startKey, base);
  }

  private static ItemKey key(KeySchema schema, Attributes from, @Nullable ItemKey base) {
    Value hash = schema.partition(present(from, schema.hashes()));
    List<Value> ranges = present(from, schema.ranges());
    Value sort = ranges.isEmpty() ? null : schema.sort(ranges);
    return base == null ? ItemKey.of(hash, sort) : ItemKey.ofIndex(hash, sort, base);
  }

  private static List<Value> present(Attributes from, List<KeyAttribute> attributes) {
    List<Value> values = new ArrayList<>(attributes.size());
    for (KeyAttribute attribute : attributes) {
      Value value = from.get(attribute.name());
      if (value == null) {
        throw new IllegalStateException(attribute.name() + " was checked to be there");
      }
      values.add(value);
    }
    return values;
  }
}
