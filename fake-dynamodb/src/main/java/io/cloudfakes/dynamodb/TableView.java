package io.cloudfakes.dynamodb;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.rule.Keys;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One table as a test looks at it: what it answers is true at that moment, and no call is logged.
 */
public final class TableView {
  private final Store<DynamoDbState> store;
  private final TableId id;

  TableView(Store<DynamoDbState> store, TableId id) {
    this.store = store;
    this.id = id;
    table();
  }

  public String name() {
    return id.name();
  }

  /** How many items there are. */
  public int size() {
    return table().items().size();
  }

  /** All items, in the order a scan reads them. */
  public List<Map<String, AttributeValue>> items() {
    return table().items().values().stream().map(Item::toSdk).toList();
  }

  /**
   * The item of that key; empty when there is none.
   *
   * @param keyNamesAndValues the names of the key attributes, each followed by its value: a string,
   *     a number, {@code SdkBytes} or an {@code AttributeValue}
   * @throws IllegalArgumentException when that is not a key of this table
   */
  public Optional<Map<String, AttributeValue>> item(Object... keyNamesAndValues) {
    if (keyNamesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException(
          "Name the key attributes each followed by its value: item(\"id\", 7)");
    }
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    for (int i = 0; i < keyNamesAndValues.length; i += 2) {
      key.put(String.valueOf(keyNamesAndValues[i]), value(keyNamesAndValues[i + 1]));
    }
    Table table = table();
    try {
      Item item = table.items().get(Keys.ofKey(ValueReader.seed(key), table.keys()));
      return Optional.ofNullable(item).map(Item::toSdk);
    } catch (AwsErrorException e) {
      throw new IllegalArgumentException(
          key.keySet()
              + " with these values is no key of "
              + id.name()
              + ", whose key is "
              + table.keys().attributes(),
          e);
    }
  }

  /**
   * Stores an item as PutItem would, without a call; it joins the indexes too.
   *
   * @throws IllegalArgumentException when DynamoDB would refuse it
   */
  public void put(Map<String, AttributeValue> item) {
    Table table = table();
    try {
      Attributes attributes = ValueReader.seed(item);
      ItemKey key = Keys.ofItem(attributes, table);
      store.commit(List.of(new ItemChange.Put(id, key, new Item(attributes))));
    } catch (AwsErrorException e) {
      throw new IllegalArgumentException("DynamoDB would refuse the item: " + e.getMessage(), e);
    }
  }

  private static AttributeValue value(Object value) {
    if (value instanceof AttributeValue given) {
      return given;
    }
    if (value instanceof Number number) {
      return AttributeValue.fromN(number.toString());
    }
    return value instanceof SdkBytes bytes
        ? AttributeValue.fromB(bytes)
        : AttributeValue.fromS(String.valueOf(value));
  }

  private Table table() {
    Table table = store.state().table(id);
    if (table == null) {
      throw new IllegalArgumentException(
          "There is no table "
              + id
              + "; there are: "
              + store.state().tables().keySet().stream().map(TableId::toString).toList());
    }
    return table;
  }

  @Override
  public String toString() {
    return "table " + id.name();
  }
}
