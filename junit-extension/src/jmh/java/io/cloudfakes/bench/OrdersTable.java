package io.cloudfakes.bench;

import io.cloudfakes.FakeAws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A world with a table of items of five small attributes, and requests for items all over it. A
 * thousand is a test's table; with a hundred thousand, what a call takes longer is memory: the
 * SDK's own allocation has pushed the tree out of the processor's caches.
 */
@State(Scope.Benchmark)
public class OrdersTable {
  private static final String NAME = "orders";
  private static final int BATCH = 25;
  private static final int REQUESTS = 1 << 10;

  @Param({"1000", "100000"})
  int items;

  FakeAws aws;
  DynamoDbClient client;
  private final PutItemRequest[] puts = new PutItemRequest[REQUESTS];
  private final GetItemRequest[] gets = new GetItemRequest[REQUESTS];
  private final TransactWriteItemsRequest[] transactions = new TransactWriteItemsRequest[REQUESTS];
  private int next;

  @Setup(Level.Trial)
  public void fill() {
    aws = FakeAws.create();
    client = aws.client(DynamoDbClient.class);
    create(client);
    List<WriteRequest> batch = new ArrayList<>(BATCH);
    for (int i = 0; i < items; i++) {
      PutRequest put = PutRequest.builder().item(item(i, 0)).build();
      batch.add(WriteRequest.builder().putRequest(put).build());
      if (batch.size() == BATCH) {
        client.batchWriteItem(b -> b.requestItems(Map.of(NAME, batch)));
        batch.clear();
      }
    }
    for (int i = 0; i < REQUESTS; i++) {
      // Spread over the whole table, so that no path of the tree stays in the caches.
      int order = (int) (i * 0x9E3779B1L % items);
      puts[i] = PutItemRequest.builder().tableName(NAME).item(item(order, 1)).build();
      int other = (order + 1) % items;
      transactions[i] =
          TransactWriteItemsRequest.builder().transactItems(write(order), write(other)).build();
      gets[i] = GetItemRequest.builder().tableName(NAME).key(Map.of("id", id(order))).build();
    }
  }

  private static TransactWriteItem write(int order) {
    return TransactWriteItem.builder().put(p -> p.tableName(NAME).item(item(order, 1))).build();
  }

  static void create(DynamoDbClient client) {
    client.createTable(
        b ->
            b.tableName(NAME)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    a -> a.attributeName("id").attributeType(ScalarAttributeType.S))
                .keySchema(k -> k.attributeName("id").keyType(KeyType.HASH)));
  }

  private static AttributeValue id(int order) {
    return AttributeValue.fromS("order-" + order);
  }

  static Map<String, AttributeValue> item(int order, int version) {
    return Map.of(
        "id", id(order),
        "customer", AttributeValue.fromS("customer-" + order % 1000),
        "total", AttributeValue.fromN(Integer.toString(order * 7 + version)),
        "open", AttributeValue.fromBool(order % 2 == 0),
        "token", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2, 3, (byte) order})));
  }

  /** Two puts of items that are there. */
  TransactWriteItemsRequest nextTransaction() {
    return transactions[next++ & (REQUESTS - 1)];
  }

  PutItemRequest nextPut() {
    return puts[next++ & (REQUESTS - 1)];
  }

  GetItemRequest nextGet() {
    return gets[next++ & (REQUESTS - 1)];
  }

  @TearDown(Level.Trial)
  public void close() {
    aws.close();
  }
}
