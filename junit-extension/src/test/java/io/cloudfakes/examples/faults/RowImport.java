package io.cloudfakes.examples.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes rows in a batch: once taking it for all or nothing, once sending the rest again. */
interface RowImport {
  void add(String... ids);

  static RowImport careless(DynamoDbClient dynamo) {
    return ids -> dynamo.batchWriteItem(b -> b.requestItems(Map.of("rows", rows(ids))));
  }

  static RowImport careful(DynamoDbClient dynamo) {
    return ids -> {
      Map<String, List<WriteRequest>> waiting = Map.of("rows", rows(ids));
      while (!waiting.isEmpty()) {
        Map<String, List<WriteRequest>> next = waiting;
        waiting = dynamo.batchWriteItem(b -> b.requestItems(next)).unprocessedItems();
      }
    };
  }

  private static List<WriteRequest> rows(String... ids) {
    return Arrays.stream(ids)
        .map(
            id ->
                WriteRequest.builder()
                    .putRequest(p -> p.item(Map.of("id", AttributeValue.fromS(id))))
                    .build())
        .toList();
  }
}
