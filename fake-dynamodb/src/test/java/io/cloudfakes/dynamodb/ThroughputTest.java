package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Capacity that is enforced. */
class ThroughputTest {
  private final FakeAws aws =
      FakeAws.builder()
          .startingAt(DynamoDbTestCase.START)
          .option(DynamoDbOptions.defaults().withEnforcedThroughput())
          .create();
  private final DynamoDbClient dynamo = aws.client(DynamoDbClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private void table(
      long read, long write, Consumer<CreateTableRequest.Builder> more, String... attributes) {
    DynamoDbTestCase.createTable(
        dynamo,
        "things",
        b -> {
          b.billingMode(BillingMode.PROVISIONED)
              .provisionedThroughput(t -> t.readCapacityUnits(read).writeCapacityUnits(write));
          more.accept(b);
        },
        attributes);
  }

  private PutItemResponse put(Object... item) {
    return dynamo.putItem(b -> b.tableName("things").item(DynamoDbTestCase.item(item)));
  }

  private static void assertThrottled(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
  }

  /** How many puts go through before one is throttled. */
  private int puts() {
    for (int done = 0; ; done++) {
      try {
        put("pk", "a");
      } catch (ProvisionedThroughputExceededException e) {
        return done;
      }
    }
  }

  @Test
  void writes_beyond_the_capacity_are_throttled_until_time_has_passed() {
    table(5, 2, b -> {}, "pk:S");
    assertThat(puts()).isEqualTo(2);
    assertThatThrownBy(() -> put("pk", "a"))
        .isInstanceOfSatisfying(
            ProvisionedThroughputExceededException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorMessage())
                  .isEqualTo(
                      "The level of configured provisioned throughput for the table was exceeded."
                          + " Consider increasing your provisioning level with the UpdateTable"
                          + " API.");
              assertThat(e.statusCode()).isEqualTo(400);
            });
    aws.clock().advance(Duration.ofSeconds(1));
    assertThat(puts()).isEqualTo(2);
  }

  @Test
  void unused_capacity_of_five_minutes_is_kept() {
    table(5, 1, b -> {}, "pk:S");
    aws.clock().advance(Duration.ofHours(1));
    assertThat(puts()).isEqualTo(300);
  }

  @Test
  void reads_are_counted_in_halves_and_apart_from_writes() {
    table(1, 1, b -> {}, "pk:S");
    put("pk", "a");
    dynamo.getItem(b -> b.tableName("things").key(DynamoDbTestCase.item("pk", "a")));
    dynamo.getItem(b -> b.tableName("things").key(DynamoDbTestCase.item("pk", "a")));
    assertThrottled(
        "ProvisionedThroughputExceededException",
        () -> dynamo.getItem(b -> b.tableName("things").key(DynamoDbTestCase.item("pk", "a"))));
    assertThrottled(
        "ProvisionedThroughputExceededException", () -> dynamo.scan(b -> b.tableName("things")));
  }

  @Test
  void a_read_that_costs_more_than_a_second_gives_is_paid_for_by_those_after_it() {
    table(1, 300, b -> {}, "pk:S");
    for (int i = 0; i < 3; i++) {
      put("pk", "a" + i, "text", "x".repeat(8000));
    }
    assertThat(dynamo.scan(b -> b.tableName("things")).count()).isEqualTo(3);
    assertThrottled(
        "ProvisionedThroughputExceededException", () -> dynamo.scan(b -> b.tableName("things")));
    aws.clock().advance(Duration.ofSeconds(4));
    assertThat(dynamo.scan(b -> b.tableName("things")).count()).isEqualTo(3);
  }

  @Test
  void a_global_index_without_capacity_holds_up_writes_to_its_table() {
    table(
        5,
        50,
        b ->
            b.attributeDefinitions(DynamoDbTestCase.definitions("pk:S", "group:S"))
                .globalSecondaryIndexes(
                    GlobalSecondaryIndex.builder()
                        .indexName("by-group")
                        .keySchema(DynamoDbTestCase.keys("group"))
                        .projection(p -> p.projectionType(ProjectionType.ALL))
                        .provisionedThroughput(t -> t.readCapacityUnits(1L).writeCapacityUnits(1L))
                        .build()),
        "pk:S");
    put("pk", "a", "group", "x");
    DynamoDbTestCase.assertRefused(
        "ProvisionedThroughputExceededException",
        "The level of configured provisioned throughput for one or more global secondary indexes"
            + " of the table was exceeded. Consider increasing your provisioning level for the"
            + " under-provisioned global secondary indexes with the UpdateTable API.",
        () -> put("pk", "b", "group", "x"));
    put("pk", "c");
    assertThat(aws.fake(FakeDynamoDb.class).table("things").size()).isEqualTo(2);
  }

  @Test
  void an_on_demand_table_is_throttled_only_at_its_own_maximum() {
    DynamoDbTestCase.createTable(dynamo, "things", b -> {}, "pk:S");
    for (int i = 0; i < 50; i++) {
      put("pk", "a" + i);
    }
    dynamo.updateTable(
        b -> b.tableName("things").onDemandThroughput(t -> t.maxWriteRequestUnits(1L)));
    put("pk", "a");
    assertThrottled("ThrottlingException", () -> put("pk", "a"));
    dynamo.updateTable(
        b -> b.tableName("things").onDemandThroughput(t -> t.maxWriteRequestUnits(-1L)));
    put("pk", "a");
    assertThat(dynamo.describeTable(b -> b.tableName("things")).table().onDemandThroughput())
        .isNull();
  }

  @Test
  void a_batch_is_done_as_far_as_there_is_capacity() {
    table(2, 3, b -> {}, "pk:S");
    List<WriteRequest> writes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int n = i;
      writes.add(
          WriteRequest.builder()
              .putRequest(r -> r.item(DynamoDbTestCase.item("pk", "a" + n)))
              .build());
    }
    BatchWriteItemResponse written =
        dynamo.batchWriteItem(b -> b.requestItems(Map.of("things", writes)));
    assertThat(written.unprocessedItems().get("things"))
        .containsExactlyElementsOf(writes.subList(3, 5));
    assertThat(written.hasConsumedCapacity()).isFalse();
    assertThrottled(
        "ProvisionedThroughputExceededException",
        () -> dynamo.batchWriteItem(b -> b.requestItems(Map.of("things", writes))));
    BatchGetItemResponse read =
        dynamo.batchGetItem(
            b ->
                b.requestItems(
                        Map.of(
                            "things",
                            KeysAndAttributes.builder()
                                .keys(
                                    DynamoDbTestCase.item("pk", "a0"),
                                    DynamoDbTestCase.item("pk", "a1"),
                                    DynamoDbTestCase.item("pk", "a2"))
                                .consistentRead(true)
                                .build()))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    assertThat(read.responses().get("things")).hasSize(2);
    assertThat(read.unprocessedKeys().get("things").keys())
        .containsExactly(DynamoDbTestCase.item("pk", "a2"));
    assertThat(read.consumedCapacity().get(0).capacityUnits()).isEqualTo(2);
    assertThat(read.consumedCapacity().get(0).table()).isNull();
  }

  @ContractTest
  void nothing_is_throttled_unless_it_is_asked_for(FakeAws world, DynamoDbClient client) {
    DynamoDbTestCase.createTable(
        client,
        "things",
        b ->
            b.billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(t -> t.readCapacityUnits(1L).writeCapacityUnits(1L)),
        "pk:S");
    for (int i = 0; i < 10; i++) {
      client.putItem(b -> b.tableName("things").item(DynamoDbTestCase.item("pk", "a")));
    }
    assertThat(
            client
                .getItem(
                    b ->
                        b.tableName("things")
                            .key(DynamoDbTestCase.item("pk", "a"))
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits())
        .isEqualTo(0.5);
  }

  @Test
  void a_throttled_call_changes_nothing() {
    table(5, 1, b -> {}, "pk:S");
    put("pk", "a");
    assertThrottled("ProvisionedThroughputExceededException", () -> put("pk", "b"));
    assertThat(aws.fake(FakeDynamoDb.class).table("things").size()).isEqualTo(1);
  }
}
