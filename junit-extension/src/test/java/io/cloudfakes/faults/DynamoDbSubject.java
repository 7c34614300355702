package io.cloudfakes.faults;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest.Way;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.dynamodb.TableKey;
import io.cloudfakes.link.StreamListener;
import io.cloudfakes.link.StreamedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Counts up a number in one item. */
final class DynamoDbSubject extends Subject {
  final DynamoDbClient dynamo;
  private final List<String> heard = new ArrayList<>();

  DynamoDbSubject(FakeAws aws, Way way, DynamoDbClient dynamo) {
    super(aws, way);
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

  @Override
  String source() {
    return "dynamodb:PutItem";
  }

  @Override
  void listen() {
    dynamo.updateTable(
        b ->
            b.tableName("counts")
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
    aws.links().register(StreamListener.class, new Listener(heard));
  }

  @Override
  void cause(String name) {
    dynamo.putItem(b -> b.tableName("counts").item(Map.of("id", AttributeValue.fromS(name))));
  }

  @Override
  List<String> heard() {
    return List.copyOf(heard);
  }

  /** Notes the keys of what was changed. */
  private record Listener(List<String> heard) implements StreamListener {
    @Override
    public boolean listensTo(String streamArn) {
      return true;
    }

    @Override
    public void arrived(String streamArn, StreamedRecord record) {
      heard.add(record.event().utf8().replaceFirst("(?s).*\"id\":\\{\"S\":\"(\\w+)\".*", "$1"));
    }
  }
}
