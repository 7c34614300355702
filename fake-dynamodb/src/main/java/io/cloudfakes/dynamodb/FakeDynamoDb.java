package io.cloudfakes.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.internal.DynamoDbService;
import io.cloudfakes.dynamodb.internal.event.DynamoDbStreamSource;
import io.cloudfakes.dynamodb.internal.operation.table.CreateTable;
import io.cloudfakes.dynamodb.internal.seed.EnhancedBeans;
import io.cloudfakes.dynamodb.internal.seed.ItemJson;
import io.cloudfakes.dynamodb.internal.seed.RequestJson;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.export.Import;
import io.cloudfakes.dynamodb.internal.state.export.Transfers;
import io.cloudfakes.link.StreamSource;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.SeedCall;
import io.cloudfakes.service.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * The DynamoDB of one world as a test meets it: it declares tables, seeds items and looks at them
 * without going through a client.
 *
 * <pre>{@code
 * FakeDynamoDb dynamo = aws.fake(FakeDynamoDb.class);
 * dynamo.createTable("orders", key("id", S)).put("id", "o-1", "charges", 0);
 * …
 * assertThat(dynamo.table("orders")).item("id", "o-1").hasNumber("charges", 1);
 * }</pre>
 */
public final class FakeDynamoDb implements Fake {
  private final Store<DynamoDbState> store;
  private final String account;
  private final String region;

  FakeDynamoDb(FakeAws world) {
    this(world.store(DynamoDbService.SERVICE), world.options().account(), world.options().region());
    world
        .links()
        .register(StreamSource.class, "dynamodb", new DynamoDbStreamSource(store, world.clock()));
  }

  private FakeDynamoDb(Store<DynamoDbState> store, String account, String region) {
    this.store = store;
    this.account = account;
    this.region = region;
  }

  /** The same DynamoDB, looking at another region. */
  public FakeDynamoDb inRegion(String otherRegion) {
    return new FakeDynamoDb(store, account, otherRegion);
  }

  /**
   * The same DynamoDB, looking at another account.
   *
   * @param otherAccount 12 digits
   */
  public FakeDynamoDb inAccount(String otherAccount) {
    return new FakeDynamoDb(store, otherAccount, region);
  }

  /**
   * Makes a table with on-demand billing that can be used at once, whatever {@link
   * DynamoDbOptions#tableActivation()} says.
   *
   * <pre>{@code
   * dynamo.createTable("orders", key("id", S));
   * dynamo.createTable("visits", key("page", S, "at", N), index("by-user", key("user", S)));
   * }</pre>
   *
   * @throws IllegalArgumentException when DynamoDB would refuse it
   */
  public TableView createTable(String name, TableKey key, TableIndex... indexes) {
    return createTable(TableDeclarations.request(name, key, List.of(indexes)));
  }

  /**
   * Makes the table of a bean of the enhanced client, with the indexes its annotations name; needs
   * the library {@code dynamodb-enhanced}.
   *
   * @param bean a class annotated with {@code @DynamoDbBean} or {@code @DynamoDbImmutable}
   */
  public TableView createTable(String name, Class<?> bean) {
    return createTable(EnhancedBeans.createTable(name, bean));
  }

  /** Makes a table that can be used at once. */
  public TableView createTable(CreateTableRequest request) {
    try {
      store.commit(
          (state, call) -> {
            List<Change<DynamoDbState>> changes =
                new ArrayList<>(
                    new SeedCall<>(
                            DynamoDbService.SERVICE, call, request, account, region, Bytes.EMPTY)
                        .decide(new CreateTable(), request, state));
            changes.add(new TableChange.Settle(new TableId(account, region, request.tableName())));
            return changes;
          });
    } catch (AwsErrorException e) {
      throw new IllegalArgumentException(
          "DynamoDB would refuse the table " + request.tableName() + ": " + e.getMessage(), e);
    }
    return table(request.tableName());
  }

  /**
   * Makes the table of a {@code CreateTable} request in JSON, as the AWS CLI takes it ({@code aws
   * dynamodb create-table --cli-input-json}).
   */
  public TableView createTable(String json) {
    return createTable(RequestJson.createTable(json));
  }

  /** Makes the table of a {@code CreateTable} request in a JSON file. */
  public TableView createTable(Path json) {
    return createTable(SeedText.of(json));
  }

  /** Makes the table of a {@code CreateTable} request in a JSON file on the class path. */
  public TableView createTableFromClassPath(String resource) {
    return createTable(SeedText.ofClassPath(resource));
  }

  /**
   * Writes items of several tables, given as the AWS CLI takes them ({@code aws dynamodb
   * batch-write-item --request-items}): by table a list of {@code PutRequest}s and {@code
   * DeleteRequest}s, of any number.
   */
  public FakeDynamoDb load(String requestItems) {
    JsonNode root = ItemJson.document(requestItems);
    JsonNode tables = root.path("RequestItems").isObject() ? root.get("RequestItems") : root;
    for (Map.Entry<String, JsonNode> entry : tables.properties()) {
      TableView table = table(entry.getKey());
      entry.getValue().forEach(request -> write(table, request));
    }
    return this;
  }

  /** Writes the items of a file, see {@link #load(String)}. */
  public FakeDynamoDb load(Path requestItems) {
    return load(SeedText.of(requestItems));
  }

  /** Writes the items of a file on the class path, see {@link #load(String)}. */
  public FakeDynamoDb loadFromClassPath(String resource) {
    return load(SeedText.ofClassPath(resource));
  }

  private static void write(TableView table, JsonNode request) {
    JsonNode put = request.path("PutRequest").path("Item");
    JsonNode delete = request.path("DeleteRequest").path("Key");
    if (put.isObject()) {
      table.put(ItemJson.item(put));
    } else if (delete.isObject()) {
      List<Object> key = new ArrayList<>();
      ItemJson.item(delete)
          .forEach(
              (name, value) -> {
                key.add(name);
                key.add(value);
              });
      table.delete(key.toArray());
    } else {
      throw new IllegalArgumentException(
          "A request item is {\"PutRequest\": {\"Item\": …}} or {\"DeleteRequest\": {\"Key\": …}},"
              + " not "
              + request);
    }
  }

  /**
   * A table of this account and region: the world's usual ones, unless said otherwise.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public TableView table(String name) {
    return table(account, region, name);
  }

  /**
   * A table.
   *
   * @param ofAccount 12 digits
   * @throws IllegalArgumentException when there is none of that name
   */
  public TableView table(String ofAccount, String ofRegion, String name) {
    return new TableView(store, new TableId(ofAccount, ofRegion, name));
  }

  /** Whether there is a table of that name, whatever its state. */
  public boolean hasTable(String name) {
    return store.state().table(new TableId(account, region, name)) != null;
  }

  /** The names of the tables of this account and region, in order. */
  public List<String> tables() {
    return tables(account, region);
  }

  /** The names of an account's tables in a region, in order. */
  public List<String> tables(String ofAccount, String ofRegion) {
    return store.state().tablesOf(ofAccount, ofRegion).stream()
        .map(table -> table.definition().id().name())
        .toList();
  }

  /**
   * What an import could not take over, one line of JSON each, as AWS writes it to CloudWatch's log
   * group {@code /aws-dynamodb/imports}.
   *
   * @throws IllegalArgumentException when there is no import of that ARN
   */
  public List<String> importErrors(String importArn) {
    Import found = Transfers.of(store.state()).importOf(importArn);
    if (found == null) {
      throw new IllegalArgumentException(
          "There is no import " + importArn + "; ImportTable answers with its ImportArn");
    }
    return found.errors();
  }

  @Override
  public String toString() {
    return "FakeDynamoDb" + tables();
  }
}
