package io.cloudfakes.faults;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.dynamodb.TableKey;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Counts up a number in one item. */
final class DynamoDbSubject extends Subject {
  private final DynamoDbClient dynamo;

  DynamoDbSubject(FakeAws aws, DynamoDbClient dynamo) {
    super(aws);
    this.dynamo = dynamo;
    aws.fake(FakeDynamoDb.class)
        .createTable("counts", TableKey.key("id", ScalarAttributeType.S))
        .put("id", "old", "n", 7);
  }

  @Override
  String internalError() {
    return "InternalServerError";
  }

  @Override
  String throttled() {
    return "ProvisionedThroughputExceededException";
  }

  @Override
  String expired() {
    return "ExpiredTokenException";
  }

  @Override
  String skewed() {
    return "InvalidSignatureException";
  }

  @Override
  String write() {
    return "dynamodb:UpdateItem";
  }

  @Override
  String read() {
    return "dynamodb:GetItem";
  }

  @Override
  void doWrite() {
    dynamo.updateItem(
        b ->
            b.tableName("counts")
                .key(Map.of("id", AttributeValue.fromS("visits")))
                .updateExpression("ADD n :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))
                .overrideConfiguration(
                    o -> o.apiCallAttemptTimeout(patience.isZero() ? null : patience)));
  }

  @Override
  String doRead() {
    return dynamo
        .getItem(b -> b.tableName("counts").key(Map.of("id", AttributeValue.fromS("old"))))
        .item()
        .get("n")
        .n();
  }

  @Override
  long effects() {
    return aws.fake(FakeDynamoDb.class)
        .table("counts")
        .item("id", "visits")
        .map(item -> Long.parseLong(item.get("n").n()))
        .orElse(0L);
  }
}
