package io.cloudfakes.dynamodb.internal.operation.partiql;

import io.cloudfakes.dynamodb.internal.expression.Path;
import io.cloudfakes.dynamodb.internal.partiql.Statement;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a SELECT reads: a table or one of its indexes.
 *
 * @param index null when it is the table itself
 * @param fetches whether whole items are read from the table, for what a local index lacks
 */
record Source(Table table, @Nullable Index index, boolean fetches) {

  static Source of(Statement.Select select, Table table, @Nullable Boolean consistentRead) {
    String name = select.index();
    if (name == null) {
      return new Source(table, null, false);
    }
    Index index = table.index(name);
    if (index == null) {
      throw DynamoDbErrors.validation("The table does not have the specified index: " + name);
    }
    TreeSet<String> lacking = new TreeSet<>();
    for (Statement.Column column : select.columns()) {
      Path path = column.path();
      if (!index.definition().projects(path.root())) {
        lacking.add(path.root());
      }
    }
    if (index.definition().global()) {
      if (Boolean.TRUE.equals(consistentRead)) {
        throw DynamoDbErrors.validation(
            "Consistent reads are not supported on global secondary indexes");
      }
      if (!lacking.isEmpty()) {
        throw DynamoDbErrors.invalidParameter(
            "Global secondary index " + name + " does not project " + lacking);
      }
    }
    return new Source(table, index, !lacking.isEmpty());
  }

  KeySchema keys() {
    return index == null ? table.keys() : index.definition().keys();
  }

  ItemMap<Item> items() {
    return index == null ? table.items() : index.entries();
  }

  /** The item as the statement sees it. */
  Item seen(ItemKey key, Item entry) {
    ItemKey base = key.base();
    Item whole = fetches && base != null ? table.items().get(base) : null;
    return whole == null ? entry : whole;
  }

  /** The attributes a next page goes on from: the index's key and the table's. */
  Attributes startKeyOf(Item item) {
    Attributes key = Attributes.EMPTY;
    for (KeyAttribute attribute : startAttributes()) {
      Value value = item.get(attribute.name());
      if (value != null) {
        key = key.with(attribute.name(), value);
      }
    }
    return key;
  }

  /** Where a page goes on; null when the attributes are no such key. */
  @Nullable ItemKey place(Attributes startKey) {
    for (KeyAttribute attribute : startAttributes()) {
      Value value = startKey.get(attribute.name());
      if (value == null || value.type() != attribute.type()) {
        return null;
      }
    }
    Item key = new Item(startKey);
    KeySchema tableKeys = table.keys();
    Value hash = startKey.get(tableKeys.hash().name());
    KeyAttribute range = tableKeys.range();
    if (hash == null) {
      return null;
    }
    ItemKey base = ItemKey.of(hash, range == null ? null : startKey.get(range.name()));
    return index == null ? base : index.definition().keyOf(key, base);
  }

  private List<KeyAttribute> startAttributes() {
    List<KeyAttribute> attributes = new ArrayList<>(keys().attributes());
    if (index != null) {
      attributes.addAll(table.keys().attributes());
    }
    return attributes;
  }
}
