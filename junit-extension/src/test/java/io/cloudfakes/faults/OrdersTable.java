package io.cloudfakes.faults;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A table of orders with an index over their state. */
final class OrdersTable {
  private final DynamoDbSubject subject;

  OrdersTable(DynamoDbSubject subject) {
    this.subject = subject;
    dynamo()
        .createTable(
            b ->
                b.tableName("orders")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(k -> k.attributeName("id").keyType(KeyType.HASH))
                    .attributeDefinitions(
                        a -> a.attributeName("id").attributeType(ScalarAttributeType.S),
                        a -> a.attributeName("state").attributeType(ScalarAttributeType.S))
                    .globalSecondaryIndexes(
                        i ->
                            i.indexName("by-state")
                                .keySchema(k -> k.attributeName("state").keyType(KeyType.HASH))
                                .projection(p -> p.projectionType(ProjectionType.ALL))));
  }

  FakeAws aws() {
    return subject.aws;
  }

  DynamoDbClient dynamo() {
    return subject.dynamo;
  }

  static Map<String, AttributeValue> key(String id) {
    return Map.of("id", AttributeValue.fromS(id));
  }

  /** By a look at the state. */
  List<Map<String, AttributeValue>> items() {
    return aws().fake(FakeDynamoDb.class).table("orders").items();
  }

  void put(String id, String state) {
    Map<String, AttributeValue> item =
        Map.of("id", AttributeValue.fromS(id), "state", AttributeValue.fromS(state));
    dynamo().putItem(b -> b.tableName("orders").item(item));
  }

  BatchWriteItemResponse write(String... ids) {
    List<WriteRequest> puts =
        Stream.of(ids)
            .map(id -> WriteRequest.builder().putRequest(p -> p.item(key(id))).build())
            .toList();
    return dynamo().batchWriteItem(b -> b.requestItems(Map.of("orders", puts)));
  }

  String state(String id, boolean consistent) {
    Map<String, AttributeValue> item =
        dynamo().getItem(b -> b.tableName("orders").key(key(id)).consistentRead(consistent)).item();
    return item.isEmpty() ? "" : item.get("state").s();
  }

  List<String> inState(String state) {
    return dynamo()
        .query(
            b ->
                b.tableName("orders")
                    .indexName("by-state")
                    .keyConditionExpression("#s = :s")
                    .expressionAttributeNames(Map.of("#s", "state"))
                    .expressionAttributeValues(Map.of(":s", AttributeValue.fromS(state))))
        .items()
        .stream()
        .map(item -> item.get("id").s())
        .toList();
  }
}
