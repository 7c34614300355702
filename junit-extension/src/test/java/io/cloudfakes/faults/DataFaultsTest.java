package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.fault.DataFault;
import io.cloudfakes.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Answers that are good, but not of all or not of now. */
class DataFaultsTest {

  @ContractTest
  @Shows(DataFault.Unprocessed.class)
  void the_last_of_a_batch_is_left_to_the_application(FakeAws aws, DynamoDbClient dynamo) {
    createTable(dynamo);
    aws.faults().on("dynamodb:BatchWriteItem").call(1).then(Fault.unprocessed(2));

    BatchWriteItemResponse written = write(dynamo, "a", "b", "c");

    assertThat(written.unprocessedItems().get("orders"))
        .extracting(one -> one.putRequest().item().get("id").s())
        .containsExactly("b", "c");
    assertThat(aws.fake(FakeDynamoDb.class).table("orders").items()).hasSize(1);
    dynamo.batchWriteItem(b -> b.requestItems(written.unprocessedItems()));
    assertThat(aws.fake(FakeDynamoDb.class).table("orders").items()).hasSize(3);

    aws.faults().on("dynamodb:BatchGetItem").then(Fault.unprocessed(1));
    BatchGetItemResponse read =
        dynamo.batchGetItem(
            b ->
                b.requestItems(
                    Map.of(
                        "orders", KeysAndAttributes.builder().keys(key("a"), key("b")).build())));
    assertThat(read.responses().get("orders")).hasSize(1);
    assertThat(read.unprocessedKeys().get("orders").keys()).containsExactly(key("b"));
  }

  @ContractTest
  @Shows(DataFault.Unprocessed.class)
  void of_a_batch_of_which_nothing_is_left_the_whole_is_throttled(
      FakeAws aws, DynamoDbClient dynamo) {
    createTable(dynamo);
    aws.faults().on("dynamodb:BatchWriteItem").then(Fault.unprocessed(3));

    assertThatExceptionOfType(ProvisionedThroughputExceededException.class)
        .isThrownBy(() -> write(dynamo, "a", "b", "c"));

    assertThat(aws.fake(FakeDynamoDb.class).table("orders").items()).isEmpty();
    for (String action : List.of("dynamodb:PutItem", "s3:PutObject", "lambda:Invoke")) {
      assertThatThrownBy(() -> aws.faults().on(action).then(Fault.unprocessed(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(action + " is no batch that AWS may do in part");
    }
  }

  @ContractTest
  @Shows(DataFault.StaleRead.class)
  void an_eventually_consistent_read_lags_behind(FakeAws aws, DynamoDbClient dynamo) {
    createTable(dynamo);
    aws.clock().advance(Duration.ofMinutes(1));
    aws.faults().on("dynamodb:GetItem").then(Fault.staleRead(Duration.ofSeconds(10)));
    aws.faults().on("dynamodb:Query").then(Fault.staleRead(Duration.ofSeconds(10)));
    aws.faults().on("dynamodb:Scan").then(Fault.staleRead(Duration.ofSeconds(10)));

    put(dynamo, "a", "new");
    assertThat(state(dynamo, false)).isEmpty();
    assertThat(state(dynamo, true)).isEqualTo("new");
    assertThat(query(dynamo, "new")).isEmpty();
    aws.clock().advance(Duration.ofSeconds(11));
    put(dynamo, "a", "paid");
    assertThat(state(dynamo, false)).isEqualTo("new");
    assertThat(state(dynamo, true)).isEqualTo("paid");
    assertThat(query(dynamo, "paid")).isEmpty();
    assertThat(query(dynamo, "new")).containsExactly("a");
    assertThat(dynamo.scan(b -> b.tableName("orders")).items().get(0).get("state").s())
        .isEqualTo("new");
    aws.clock().advance(Duration.ofSeconds(11));
    assertThat(state(dynamo, false)).isEqualTo("paid");
    assertThat(query(dynamo, "paid")).containsExactly("a");
  }

  @ContractTest(ways = ContractTest.Way.IN_PROCESS)
  @Shows(DataFault.StaleRead.class)
  void what_is_strongly_consistent_is_never_stale(FakeAws aws) {
    assertThatThrownBy(
            () -> aws.faults().on("s3:GetObject").then(Fault.staleRead(Duration.ofSeconds(1))))
        .hasMessage(
            "staleRead(PT1S) cannot act: s3:GetObject never reads the past: S3 reads are strongly"
                + " consistent since December 2020");
    assertThatThrownBy(
            () -> aws.faults().on("lambda:Invoke").then(Fault.staleRead(Duration.ofSeconds(1))))
        .hasMessageContaining("lambda:Invoke never reads the past");
    assertThatThrownBy(
            () -> aws.faults().on("dynamodb:PutItem").then(Fault.staleRead(Duration.ofSeconds(1))))
        .hasMessageContaining("BatchGetItem, DescribeTable, GetItem, Query, Scan");
  }

  private static void createTable(DynamoDbClient dynamo) {
    dynamo.createTable(
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

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("id", AttributeValue.fromS(id));
  }

  private static void put(DynamoDbClient dynamo, String id, String state) {
    dynamo.putItem(
        b ->
            b.tableName("orders")
                .item(
                    Map.of("id", AttributeValue.fromS(id), "state", AttributeValue.fromS(state))));
  }

  private static String state(DynamoDbClient dynamo, boolean consistent) {
    Map<String, AttributeValue> item =
        dynamo.getItem(b -> b.tableName("orders").key(key("a")).consistentRead(consistent)).item();
    return item.isEmpty() ? "" : item.get("state").s();
  }

  private static List<String> query(DynamoDbClient dynamo, String state) {
    return dynamo
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

  private static BatchWriteItemResponse write(DynamoDbClient dynamo, String... ids) {
    List<WriteRequest> puts =
        Stream.of(ids)
            .map(id -> WriteRequest.builder().putRequest(p -> p.item(key(id))).build())
            .toList();
    return dynamo.batchWriteItem(b -> b.requestItems(Map.of("orders", puts)));
  }
}
