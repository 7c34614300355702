package io.cloudfakes.bench;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a small item takes of the heap, beside the size DynamoDB counts for it. */
final class DynamoDbMemory {
  private static final int ITEMS = 200_000;
  private static final double TARGET = 3;

  private DynamoDbMemory() {}

  static String report() {
    try (FakeAws aws = FakeAws.builder().callLogCapacity(0).create()) {
      DynamoDbClient client = aws.directClient(DynamoDbClient.class);
      OrdersTable.create(client);
      write(client, 0, 2000);
      FakeDynamoDb fake = aws.fake(FakeDynamoDb.class);
      long counted = fake.table("orders").bytes();
      long before = Heap.used();
      write(client, 2000, 2000 + ITEMS);
      long after = Heap.used();
      double size = (fake.table("orders").bytes() - counted) / (double) ITEMS;
      double taken = (after - before) / (double) ITEMS;
      return "memory per item of %.0f bytes: %.0f bytes, %.2f times, target <= %.0f times: %s%n"
          .formatted(size, taken, taken / size, TARGET, taken <= TARGET * size ? "pass" : "FAIL");
    }
  }

  private static void write(DynamoDbClient client, int from, int to) {
    for (int i = from; i < to; i++) {
      Map<String, AttributeValue> item = OrdersTable.item(i, 0);
      client.putItem(b -> b.tableName("orders").item(item));
    }
  }
}
