package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.TableIndex.index;
import static io.cloudfakes.dynamodb.TableKey.key;
import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.N;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import io.cloudfakes.FakeAws;
import io.cloudfakes.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** The examples of the README, and that the README shows them as they are. */
class ReadmeExampleTest {
  private static final Path SOURCE =
      Path.of("src/test/java/io/cloudfakes/dynamodb/ReadmeExampleTest.java");

  @Test
  void a_whole_example() {
    try (FakeAws aws = FakeAws.create()) {
      FakeDynamoDb fake = aws.fake(FakeDynamoDb.class);
      fake.createTable("orders", key("id", S)).put("id", "o-1", "charges", 0);

      DynamoDbClient dynamo = aws.client(DynamoDbClient.class); // for the code under test
      dynamo.updateItem(
          b ->
              b.tableName("orders")
                  .key(Map.of("id", AttributeValue.fromS("o-1")))
                  .updateExpression("ADD charges :one")
                  .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));

      assertThat(fake.table("orders")).hasSize(1).item("id", "o-1").hasNumber("charges", 1);
    }
  }

  @Test
  void tables_are_declared() {
    try (FakeAws aws = FakeAws.create()) {
      FakeDynamoDb fake = aws.fake(FakeDynamoDb.class);
      fake.createTable("visits", key("page", S, "at", N), index("by-user", key("user", S)));
      fake.createTable("bean-orders", Order.class); // a bean of the enhanced client
      fake.createTableFromClassPath("orders/create-table.json"); // as --cli-input-json takes it
      assertThat(fake.tables()).containsExactly("bean-orders", "orders", "visits");
    }
  }

  @Test
  void items_are_seeded() {
    try (FakeAws aws = FakeAws.create()) {
      FakeDynamoDb fake = aws.fake(FakeDynamoDb.class);
      fake.createTableFromClassPath("orders/create-table.json");
      fake.createTable("bean-orders", Order.class);
      fake.createTable("users", key("id", S))
          .put("id", "u-1", "age", 42, "tags", Set.of("new", "vip"))
          .load("[{\"id\": \"u-2\", \"age\": 7}]") // plain JSON
          .load("{\"id\": {\"S\": \"u-3\"}, \"age\": {\"N\": \"9\"}}"); // DynamoDB's own
      fake.loadFromClassPath("orders/request-items.json"); // as batch-write-item takes it
      fake.table("bean-orders").putBeans(Order.of("ann", 1, "new", 7));
      assertThat(fake.table("users")).hasSize(3);
    }
  }

  @Test
  void tables_are_looked_at() {
    try (FakeAws aws = FakeAws.create()) {
      FakeDynamoDb fake = aws.fake(FakeDynamoDb.class);
      Order ann = Order.of("ann", 1, "new", 7);
      fake.createTable("bean-orders", Order.class).putBeans(ann);
      fake.createTable("users", key("id", S), index("by-name", key("name", S)));
      fake.table("users")
          .put(
              "id",
              "u-1",
              "name",
              "Ann",
              "tags",
              Set.of("vip", "new"),
              "address",
              Map.of("city", "Ulm"));
      assertThat(fake.table("users"))
          .hasNoItem("id", "u-2")
          .item("id", "u-1")
          .hasStrings("tags", "new", "vip")
          .hasNoAttribute("age")
          .map("address")
          .hasString("city", "Ulm");
      assertThat(fake.table("users")).index("by-name").hasSize(1);
      assertThat(fake.table("bean-orders")).hasExactly(ann);
    }
  }

  @Test
  void a_table_is_taken_back_in_time() {
    try (FakeAws aws = FakeAws.create()) {
      FakeDynamoDb fake = aws.fake(FakeDynamoDb.class);
      DynamoDbClient dynamo = aws.client(DynamoDbClient.class);
      TableView orders = fake.createTable("orders", key("id", S));
      dynamo.updateContinuousBackups(
          b ->
              b.tableName("orders")
                  .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
      orders.put("id", "o-1");
      Instant before = aws.clock().instant();
      aws.clock().advance(Duration.ofHours(1));
      orders.clear(); // the accident

      dynamo.restoreTableToPointInTime(
          b ->
              b.sourceTableName("orders").targetTableName("orders-before").restoreDateTime(before));

      assertThat(fake.table("orders-before")).hasItem("id", "o-1");
    }
  }

  @Test
  void items_expire() {
    try (FakeAws aws = FakeAws.create()) {
      FakeDynamoDb fake = aws.fake(FakeDynamoDb.class);
      fake.createTable("sessions", key("id", S))
          .put("id", "s-1", "expires", aws.clock().instant().getEpochSecond() + 3600);
      aws.client(DynamoDbClient.class)
          .updateTimeToLive(
              b ->
                  b.tableName("sessions")
                      .timeToLiveSpecification(t -> t.enabled(true).attributeName("expires")));
      aws.clock().advance(Duration.ofDays(31));
      assertThat(fake.table("sessions")).isEmpty();
    }
  }

  @Test
  void a_conflict_is_made() {
    try (FakeAws aws = FakeAws.create()) {
      aws.fake(FakeDynamoDb.class).createTable("orders", key("id", S));
      aws.faults()
          .on("dynamodb:TransactWriteItems")
          .call(1)
          .then(Fault.error("TransactionCanceledException"));
      aws.faults().on("dynamodb:PutItem").call(1).then(Fault.error("TransactionConflictException"));
      DynamoDbClient dynamo = aws.client(DynamoDbClient.class);
      assertThatExceptionOfType(TransactionConflictException.class)
          .isThrownBy(
              () ->
                  dynamo.putItem(
                      b -> b.tableName("orders").item(Map.of("id", AttributeValue.fromS("o-1")))));
    }
  }

  @Test
  void the_readme_shows_these_very_examples() throws IOException {
    String source = unindented(Files.readString(SOURCE));
    String[] parts = Files.readString(Path.of("README.md")).split("```java\n", -1);
    assertThat(parts).hasSizeGreaterThan(4);
    for (int i = 1; i < parts.length; i++) {
      String example = parts[i].substring(0, parts[i].indexOf("```"));
      assertThat(source).contains(unindented(example));
    }
  }

  private static String unindented(String text) {
    return text.replaceAll("(?m)^ +", "");
  }
}
