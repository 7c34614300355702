package io.cloudfakes.dynamodb;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.assertions.DynamoDbAssertions;
import io.cloudfakes.dynamodb.assertions.TableAssert;
import io.cloudfakes.dynamodb.internal.DynamoDbService;
import io.cloudfakes.dynamodb.internal.operation.item.DeleteItem;
import io.cloudfakes.dynamodb.internal.operation.item.PutItem;
import io.cloudfakes.dynamodb.internal.rule.Keys;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.seed.EnhancedBeans;
import io.cloudfakes.dynamodb.internal.seed.ItemJson;
import io.cloudfakes.dynamodb.internal.seed.JavaValues;
import io.cloudfakes.dynamodb.internal.seed.Shown;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.SeedCall;
import io.cloudfakes.service.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * One table as a test looks at it and seeds it: what it answers is true at that moment, and no call
 * is logged. What it writes goes through the rules of {@code PutItem}, and those who listen to the
 * table hear of it.
 *
 * <pre>{@code
 * dynamo.table("orders").put("id", "o-1", "total", 42).load("[{\"id\": \"o-2\", \"total\": 7}]");
 * }</pre>
 */
public final class TableView implements AssertProvider<TableAssert> {
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

  public String region() {
    return id.region();
  }

  /** The account that owns it. */
  public String account() {
    return id.account();
  }

  public String arn() {
    return id.arn();
  }

  public TableStatus status() {
    return table().status();
  }

  /** The names of the key attributes: the partition key, then the sort key if there is one. */
  public List<String> keyNames() {
    return table().keys().attributes().stream().map(KeyAttribute::name).toList();
  }

  /** How many items there are. */
  public int size() {
    return table().items().size();
  }

  /** The sizes of all items, as DynamoDB counts them. */
  public long bytes() {
    return table().bytes();
  }

  /** All items, in the order a scan reads them. */
  public List<Map<String, AttributeValue>> items() {
    return table().items().values().stream().map(Item::toSdk).toList();
  }

  /** All items as beans of the enhanced client, in the order a scan reads them. */
  public <T> List<T> beans(Class<T> type) {
    return items().stream().map(item -> EnhancedBeans.bean(item, type)).toList();
  }

  /**
   * The item of that key; empty when there is none.
   *
   * @param keyNamesAndValues the names of the key attributes, each followed by its value: a string,
   *     a number, bytes or an {@code AttributeValue}
   * @throws IllegalArgumentException when that is not a key of this table
   */
  public Optional<Map<String, AttributeValue>> item(Object... keyNamesAndValues) {
    Map<String, AttributeValue> key = JavaValues.item(keyNamesAndValues);
    Table table = table();
    return Optional.ofNullable(table.items().get(keyOf(key, table))).map(Item::toSdk);
  }

  /** The item of that key as a bean of the enhanced client; empty when there is none. */
  public <T> Optional<T> bean(Class<T> type, Object... keyNamesAndValues) {
    return item(keyNamesAndValues).map(item -> EnhancedBeans.bean(item, type));
  }

  /** How many bytes the item of that key counts for; 0 when there is none. */
  public int itemSize(Object... keyNamesAndValues) {
    Table table = table();
    Item item = table.items().get(keyOf(JavaValues.item(keyNamesAndValues), table));
    return item == null ? 0 : item.size();
  }

  /** The names of the secondary indexes, in the order they were declared. */
  public List<String> indexNames() {
    return table().indexes().stream().map(index -> index.definition().name()).toList();
  }

  /**
   * A secondary index.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public IndexView index(String name) {
    requireIndex(name);
    return new IndexView(name, () -> requireIndex(name));
  }

  private Index requireIndex(String name) {
    Table table = table();
    Index index = table.index(name);
    if (index == null) {
      throw Advice.missingIndex(table, name);
    }
    return index;
  }

  /**
   * Stores an item as PutItem would, without a call; it joins the indexes too.
   *
   * @throws IllegalArgumentException when DynamoDB would refuse it
   */
  public TableView put(Map<String, AttributeValue> item) {
    return done(new PutItem(), PutItemRequest.builder().tableName(name()).item(item).build(), item);
  }

  /**
   * Stores an item of plain Java values.
   *
   * @param namesAndValues the attributes' names, each followed by its value: a text, a number, a
   *     boolean, bytes, a {@code Set} of texts, numbers or bytes, a {@code List}, a {@code Map},
   *     null, or an {@code AttributeValue}
   */
  public TableView put(@Nullable Object... namesAndValues) {
    return put(JavaValues.item(namesAndValues));
  }

  /** Stores beans of the enhanced client as it would, but without their extensions. */
  public TableView putBeans(Object... beans) {
    for (Object bean : beans) {
      put(EnhancedBeans.item(bean));
    }
    return this;
  }

  /**
   * Stores the items of a JSON text: an array, one item, or items one after another, each in
   * DynamoDB's own JSON ({@code {"id": {"S": "o-1"}}}) or in plain JSON ({@code {"id": "o-1"}}),
   * where texts, numbers, booleans, arrays, objects and nulls become what they look like.
   */
  public TableView load(String json) {
    ItemJson.items(json).forEach(this::put);
    return this;
  }

  /** Stores the items of a JSON file, see {@link #load(String)}. */
  public TableView load(Path file) {
    return load(SeedText.of(file));
  }

  /** Stores the items of a JSON file on the class path, see {@link #load(String)}. */
  public TableView loadFromClassPath(String resource) {
    return load(SeedText.ofClassPath(resource));
  }

  /** Deletes the item of that key, if there is one, as DeleteItem would. */
  public TableView delete(Object... keyNamesAndValues) {
    Map<String, AttributeValue> key = JavaValues.item(keyNamesAndValues);
    keyOf(key, table());
    return done(
        new DeleteItem(), DeleteItemRequest.builder().tableName(name()).key(key).build(), key);
  }

  /** Deletes all items. */
  public TableView clear() {
    Table table = table();
    for (Item item : table.items().values()) {
      Map<String, AttributeValue> key = table.keys().keyOf(item.attributes()).toSdk();
      done(new DeleteItem(), DeleteItemRequest.builder().tableName(name()).key(key).build(), key);
    }
    return this;
  }

  private <I extends SdkRequest> TableView done(
      Operation<I, ?, DynamoDbState> operation, I request, Map<String, AttributeValue> item) {
    table();
    try {
      store.commit(
          (state, call) ->
              new SeedCall<>(
                      DynamoDbService.SERVICE,
                      call,
                      request,
                      id.account(),
                      id.region(),
                      Bytes.EMPTY)
                  .decide(operation, request, usable(state)));
    } catch (AwsErrorException e) {
      throw new IllegalArgumentException(
          "DynamoDB would refuse " + Shown.item(item) + ": " + e.getMessage(), e);
    }
    return this;
  }

  /** A test may seed a table that a client has made and that is not active yet. */
  private DynamoDbState usable(DynamoDbState state) {
    Table table = state.table(id);
    return table == null || table.isUsable()
        ? state
        : state.with(table.withStatus(TableStatus.ACTIVE));
  }

  private static ItemKey keyOf(Map<String, AttributeValue> key, Table table) {
    try {
      return Keys.ofKey(ValueReader.seed(key), table.keys());
    } catch (AwsErrorException e) {
      IllegalArgumentException advice = Advice.noKey(table, key);
      advice.initCause(e);
      throw advice;
    }
  }

  private Table table() {
    DynamoDbState state = store.state();
    Table table = state.table(id);
    if (table == null) {
      throw Advice.missingTable(id, state);
    }
    return table;
  }

  @Override
  public String toString() {
    return "the table " + id.name();
  }

  /** For AssertJ's own {@code assertThat(table)}. */
  @Override
  public TableAssert assertThat() {
    return DynamoDbAssertions.assertThat(this);
  }
}
