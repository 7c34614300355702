package io.cloudfakes.bench;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.dynamodb.TableView;
import java.util.Map;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A world with a table of orders of twenty lines each, and queries for whole orders. */
@State(Scope.Benchmark)
public class OrderLinesTable {
  private static final String NAME = "lines";
  private static final int LINES = 20;
  private static final int REQUESTS = 1 << 10;

  @Param({"10000", "1000000"})
  int items;

  FakeAws aws;
  DynamoDbClient client;
  DynamoDbClient direct;
  private final QueryRequest[] queries = new QueryRequest[REQUESTS];
  private int next;

  @Setup(Level.Trial)
  public void fill() {
    aws = FakeAws.create();
    client = aws.client(DynamoDbClient.class);
    direct = aws.directClient(DynamoDbClient.class);
    client.createTable(
        b ->
            b.tableName(NAME)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    a -> a.attributeName("order").attributeType(ScalarAttributeType.S),
                    a -> a.attributeName("line").attributeType(ScalarAttributeType.N))
                .keySchema(
                    k -> k.attributeName("order").keyType(KeyType.HASH),
                    k -> k.attributeName("line").keyType(KeyType.RANGE)));
    TableView table = aws.fake(FakeDynamoDb.class).table(NAME);
    for (int i = 0; i < items; i++) {
      table.put(item(i / LINES, i % LINES));
    }
    for (int i = 0; i < REQUESTS; i++) {
      int order = (int) (i * 0x9E3779B1L % (items / LINES));
      queries[i] =
          QueryRequest.builder()
              .tableName(NAME)
              .keyConditionExpression("#o = :o")
              .expressionAttributeNames(Map.of("#o", "order"))
              .expressionAttributeValues(Map.of(":o", order(order)))
              .build();
    }
  }

  private static AttributeValue order(int number) {
    return AttributeValue.fromS("order-" + number);
  }

  private static Map<String, AttributeValue> item(int order, int line) {
    return Map.of(
        "order", order(order),
        "line", AttributeValue.fromN(Integer.toString(line)),
        "article", AttributeValue.fromS("article-" + (order * 7 + line) % 1000),
        "price", AttributeValue.fromN(Integer.toString(order % 100 + line)));
  }

  QueryRequest nextQuery() {
    return queries[next++ & (REQUESTS - 1)];
  }

  @TearDown(Level.Trial)
  public void close() {
    aws.close();
  }
}
