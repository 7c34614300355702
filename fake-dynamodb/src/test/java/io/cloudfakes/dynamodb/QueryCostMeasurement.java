package io.cloudfakes.dynamodb;

import io.cloudfakes.FakeAws;
import java.util.Arrays;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What a query of 20 items costs in a small and in a large table: {@code main} prints the median of
 * each in microseconds, through the direct client and through the SDK's own. Not a test, for times
 * depend on the machine.
 */
final class QueryCostMeasurement {
  private static final int ITEMS_OF_A_PARTITION = 20;

  /** As many as the small table has, so that neither table's queries meet more fresh items. */
  private static final int PARTITIONS_ASKED = 500;

  private QueryCostMeasurement() {}

  public static void main(String[] args) {
    for (int round = 0; round < 3; round++) {
      measure(10_000);
      measure(1_000_000);
    }
  }

  private static void measure(int items) {
    try (FakeAws aws = FakeAws.create()) {
      DynamoDbClient direct = aws.directClient(DynamoDbClient.class);
      DynamoDbTestCase.createTable(direct, "test", b -> {}, "pk:S", "sk:N");
      for (int i = 0; i < items; i++) {
        Map<String, AttributeValue> item =
            DynamoDbTestCase.item("pk", "p" + i / ITEMS_OF_A_PARTITION, "sk", i, "x", "y");
        aws.fake(FakeDynamoDb.class).table("test").put(item);
      }
      int partitions = items / ITEMS_OF_A_PARTITION;
      System.out.printf(
          "%,9d items: direct %.2f us, in process %.2f us%n",
          items,
          median(direct, partitions, 60_000),
          median(aws.client(DynamoDbClient.class), partitions, 15_000));
    }
  }

  private static double median(DynamoDbClient client, int partitions, int times) {
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      QueryRequest request = request(i % PARTITIONS_ASKED * (partitions / PARTITIONS_ASKED));
      long start = System.nanoTime();
      int found = client.query(request).count();
      nanos[i] = System.nanoTime() - start;
      if (found != ITEMS_OF_A_PARTITION) {
        throw new IllegalStateException(found + " items");
      }
    }
    long[] later = Arrays.copyOfRange(nanos, times / 3, times);
    Arrays.sort(later);
    return later[later.length / 2] / 1000.0;
  }

  private static QueryRequest request(int partition) {
    return QueryRequest.builder()
        .tableName("test")
        .keyConditionExpression("pk = :p")
        .expressionAttributeValues(DynamoDbTestCase.item(":p", "p" + partition))
        .build();
  }
}
