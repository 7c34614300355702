package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class TransactionsTest extends DynamoDbTestCase {
  @BeforeEach
  void tables() {
    createTable("one");
    createTable("two");
  }

  static TransactWriteItem putOf(String table, Object... item) {
    return TransactWriteItem.builder().put(p -> p.tableName(table).item(item(item))).build();
  }

  static TransactWriteItem deleteOf(String table, Object... key) {
    return TransactWriteItem.builder().delete(d -> d.tableName(table).key(item(key))).build();
  }

  static TransactWriteItem updateOf(String table, String update, Object... key) {
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName(table)
                    .key(item(key))
                    .updateExpression(update)
                    .expressionAttributeValues(item(":v", 1)))
        .build();
  }

  static TransactWriteItem checkOf(String table, String condition, Object... key) {
    return TransactWriteItem.builder()
        .conditionCheck(
            c ->
                c.tableName(table)
                    .key(item(key))
                    .conditionExpression(condition)
                    .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD))
        .build();
  }

  private TransactWriteItemsResponse write(TransactWriteItem... items) {
    return dynamo.transactWriteItems(b -> b.transactItems(items));
  }

  private TransactWriteItemsResponse write(
      Consumer<TransactWriteItemsRequest.Builder> more, TransactWriteItem... items) {
    return dynamo.transactWriteItems(
        b -> {
          b.transactItems(items);
          more.accept(b);
        });
  }

  private TransactionCanceledException cancelled(TransactWriteItem... items) {
    return catchThrowableOfType(TransactionCanceledException.class, () -> write(items));
  }

  static CancellationReason reason(String code, String message) {
    return CancellationReason.builder().code(code).message(message).build();
  }

  static final CancellationReason NONE = CancellationReason.builder().code("None").build();

  @Test
  void actions_of_all_kinds_are_done_together() {
    put("one", "pk", "counter", "n", 41);
    put("one", "pk", "old");
    put("two", "pk", "guard");
    write(
        putOf("two", "pk", "new", "x", 1),
        updateOf("one", "SET n = n + :v", "pk", "counter"),
        deleteOf("one", "pk", "old"),
        checkOf("two", "attribute_exists(pk)", "pk", "guard"));
    assertThat(get("two", "pk", "new")).isEqualTo(item("pk", "new", "x", 1));
    assertThat(get("one", "pk", "counter")).isEqualTo(item("pk", "counter", "n", 42));
    assertThat(fake.table("one")).hasSize(1);
  }

  @Test
  void one_condition_that_fails_undoes_all_and_is_told_in_its_place() {
    put("one", "pk", "guard", "x", "y");
    TransactionCanceledException refusal =
        cancelled(
            putOf("one", "pk", "a"),
            checkOf("one", "attribute_not_exists(pk)", "pk", "guard"),
            checkOf("one", "attribute_exists(pk)", "pk", "nobody"),
            deleteOf("one", "pk", "c"));
    assertThat(refusal.awsErrorDetails().errorMessage())
        .isEqualTo(
            "Transaction cancelled, please refer cancellation reasons for specific reasons"
                + " [None, ConditionalCheckFailed, ConditionalCheckFailed, None]");
    assertThat(refusal.cancellationReasons())
        .containsExactly(
            NONE,
            reason("ConditionalCheckFailed", "The conditional request failed").toBuilder()
                .item(item("pk", "guard", "x", "y"))
                .build(),
            reason("ConditionalCheckFailed", "The conditional request failed"),
            NONE);
    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(fake.table("one")).hasSize(1);
  }

  @Test
  void what_cannot_be_done_to_an_item_is_a_reason() {
    put("one", "pk", "a", "txt", "t");
    TransactionCanceledException refusal =
        cancelled(
            putOf("two", "pk", "b"),
            updateOf("one", "SET txt = txt + :v", "pk", "a"),
            putOf("one", "pk", 7),
            deleteOf("one", "pk", 7));
    assertThat(refusal.cancellationReasons())
        .containsExactly(
            NONE,
            reason(
                "ValidationError",
                "An operand in the update expression has an incorrect data type"),
            reason(
                "ValidationError",
                "One or more parameter values were invalid: Type mismatch for key pk expected: S"
                    + " actual: N"),
            reason("ValidationError", "The provided key element does not match the schema"));
    assertThat(fake.table("two")).isEmpty();
  }

  @Test
  void an_update_that_makes_an_item_too_large_is_a_reason_and_such_a_put_is_refused() {
    put("one", "pk", "a", "l", List.of("x".repeat(300_000)));
    TransactWriteItem grow =
        TransactWriteItem.builder()
            .update(
                u ->
                    u.tableName("one")
                        .key(item("pk", "a"))
                        .updateExpression("SET l = list_append(l, l)"))
            .build();
    assertThat(cancelled(grow).cancellationReasons())
        .containsExactly(
            reason("ValidationError", "Item size to update has exceeded the maximum allowed size"));
    assertInvalid(
        "Item size has exceeded the maximum allowed size",
        () -> write(putOf("one", "pk", "b", "x", "y".repeat(410_000))));
  }

  @Test
  void what_is_wrong_whatever_the_tables_hold_is_refused_as_a_whole() {
    assertInvalid(
        "Transaction request cannot include multiple operations on one item",
        () -> write(putOf("one", "pk", "a"), deleteOf("one", "pk", "a")));
    assertInvalid(
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
            + " contain an empty string value. Key: pk",
        () -> write(putOf("one", "pk", "a"), deleteOf("one", "pk", "")));
    assertInvalid(
        "TransactItems can only contain one of Check, Put, Update or Delete",
        () ->
            write(
                putOf("one", "pk", "a").toBuilder()
                    .delete(deleteOf("one", "pk", "a").delete())
                    .build()));
    assertInvalid(
        "Invalid UpdateExpression: Syntax error; token: \"<EOF>\", near: \"SET\"",
        () -> write(updateOf("one", "SET", "pk", "a")));
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found",
        () -> write(putOf("one", "pk", "a"), putOf("none", "pk", "a")));
    assertThat(fake.table("one")).isEmpty();
  }

  @Test
  void members_are_checked_first() {
    TransactWriteItem[] many = new TransactWriteItem[101];
    for (int i = 0; i < many.length; i++) {
      many[i] = putOf("one", "pk", "k" + i);
    }
    assertThatThrownBy(() -> write(many))
        .hasMessageContaining(
            "1 validation error detected: Value"
                + " '[com.amazonaws.dynamodb.v20120810.TransactWriteItem@")
        .hasMessageContaining(
            "at 'transactItems' failed to satisfy constraint: Member must have length less than or"
                + " equal to 100");
    String token = "t".repeat(37);
    assertInvalid(
        "1 validation error detected: Value '"
            + token
            + "' at 'clientRequestToken' failed to satisfy constraint: Member must have length less"
            + " than or equal to 36",
        () -> write(b -> b.clientRequestToken(token), putOf("none", "pk", "a")));
    assertInvalid(
        "1 validation error detected: Value null at"
            + " 'transactItems.2.member.update.updateExpression' failed to satisfy constraint:"
            + " Member must not be null",
        () ->
            write(
                putOf("one", "pk", "a"),
                TransactWriteItem.builder()
                    .update(u -> u.tableName("one").key(item("pk", "b")))
                    .build()));
    write(Arrays.copyOf(many, 100));
    assertThat(fake.table("one")).hasSize(100);
  }

  @Test
  void more_than_4_megabytes_are_refused() {
    List<TransactWriteItem> items = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      items.add(putOf("one", "pk", "k" + i, "x", "y".repeat(399_000)));
    }
    assertThatThrownBy(() -> write(items.toArray(TransactWriteItem[]::new)))
        .hasMessageContaining("4 MB");
    assertThat(fake.table("one")).isEmpty();
    write(items.subList(0, 10).toArray(TransactWriteItem[]::new));
    assertThat(fake.table("one")).hasSize(10);
  }

  @Test
  void everything_costs_twice() {
    createIndexed();
    List<ConsumedCapacity> capacity =
        write(
                b -> b.returnConsumedCapacity(ReturnConsumedCapacity.INDEXES),
                putOf("indexed", "pk", "a", "g", "x", "big", "y".repeat(1500)),
                putOf("one", "pk", "a"),
                checkOf("one", "attribute_not_exists(pk)", "pk", "b"))
            .consumedCapacity();
    assertThat(capacity).extracting(ConsumedCapacity::tableName).containsExactly("indexed", "one");
    assertThat(capacity)
        .extracting(ConsumedCapacity::capacityUnits)
        .containsExactly(4.0 + 2.0, 4.0);
    assertThat(capacity.get(0).writeCapacityUnits()).isEqualTo(6.0);
    assertThat(capacity.get(0).globalSecondaryIndexes().get("by-g").capacityUnits()).isEqualTo(2.0);
    assertThat(
            dynamo
                .transactGetItems(
                    b ->
                        b.transactItems(
                                TransactionReadsTest.getOf("indexed", "pk", "a"),
                                TransactionReadsTest.getOf("one", "pk", "none"))
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity())
        .extracting(ConsumedCapacity::capacityUnits, ConsumedCapacity::readCapacityUnits)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(2.0, 2.0),
            org.assertj.core.api.Assertions.tuple(2.0, 2.0));
  }

  private void createIndexed() {
    dynamo.createTable(
        b ->
            b.tableName("indexed")
                .billingMode("PAY_PER_REQUEST")
                .attributeDefinitions(definitions("pk:S", "g:S"))
                .keySchema(keys("pk"))
                .globalSecondaryIndexes(Indexes.global("by-g", Indexes.KEYS_ONLY, "g")));
  }

  @Test
  void item_collections_are_measured() {
    createTable(
        dynamo,
        "collected",
        b ->
            b.attributeDefinitions(definitions("pk:S", "sk:S", "other:S"))
                .localSecondaryIndexes(Indexes.local("by-other", Indexes.ALL, "pk", "other")),
        "pk:S",
        "sk:S");
    TransactWriteItemsResponse response =
        write(
            b -> b.returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE),
            putOf("collected", "pk", "a", "sk", "1"),
            putOf("one", "pk", "a"));
    assertThat(response.itemCollectionMetrics()).containsOnlyKeys("collected");
    assertThat(response.itemCollectionMetrics().get("collected"))
        .singleElement()
        .satisfies(
            metrics -> {
              assertThat(metrics.itemCollectionKey()).isEqualTo(item("pk", "a"));
              assertThat(metrics.sizeEstimateRangeGB()).containsExactly(0.0, 1.0);
            });
  }

  @Test
  void a_token_makes_a_transaction_happen_once_in_ten_minutes() {
    put("one", "pk", "a", "n", 0);
    TransactWriteItem add = updateOf("one", "SET n = n + :v", "pk", "a");
    Consumer<TransactWriteItemsRequest.Builder> token =
        b -> b.clientRequestToken("token").returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    ConsumedCapacity first = write(token, add).consumedCapacity().get(0);
    assertThat(first.writeCapacityUnits()).isEqualTo(2.0);
    ConsumedCapacity second = write(token, add).consumedCapacity().get(0);
    assertThat(second.writeCapacityUnits()).isNull();
    assertThat(second.readCapacityUnits()).isEqualTo(2.0);
    assertThat(get("one", "pk", "a")).isEqualTo(item("pk", "a", "n", 1));

    assertThatThrownBy(() -> write(token, updateOf("one", "SET n = n - :v", "pk", "a")))
        .isInstanceOf(
            software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException
                .class);
    assertThat(get("one", "pk", "a")).isEqualTo(item("pk", "a", "n", 1));

    aws.clock().advance(Duration.ofMinutes(9));
    write(token, add);
    assertThat(get("one", "pk", "a")).isEqualTo(item("pk", "a", "n", 1));
    aws.clock().advance(Duration.ofMinutes(1));
    write(token, add);
    assertThat(get("one", "pk", "a")).isEqualTo(item("pk", "a", "n", 2));
    aws.clock().advance(Duration.ofHours(1));
    write(token, updateOf("one", "SET n = n - :v", "pk", "a"));
    assertThat(get("one", "pk", "a")).isEqualTo(item("pk", "a", "n", 1));
  }

  @Test
  void a_token_whose_transaction_was_cancelled_is_free() {
    TransactWriteItem check = checkOf("one", "attribute_exists(pk)", "pk", "a");
    Consumer<TransactWriteItemsRequest.Builder> token = b -> b.clientRequestToken("token");
    assertThatThrownBy(() -> write(token, check, putOf("two", "pk", "b")))
        .isInstanceOf(TransactionCanceledException.class);
    put("one", "pk", "a");
    write(token, check, putOf("two", "pk", "b"));
    assertThat(fake.table("two")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Aa", "BB"})
  void texts_with_one_hash_code_are_told_apart(String text) {
    write(b -> b.clientRequestToken("token"), putOf("one", "pk", "a", "x", text));
    String other = text.equals("Aa") ? "BB" : "Aa";
    assertThatThrownBy(
            () -> write(b -> b.clientRequestToken("token"), putOf("one", "pk", "a", "x", other)))
        .isInstanceOf(
            software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException
                .class);
  }

  @Test
  void the_limit_of_an_item_collection_is_a_reason() {
    try (io.cloudfakes.FakeAws small =
        io.cloudfakes.FakeAws.builder()
            .option(
                DynamoDbOptions.defaults()
                    .withLimits(DynamoDbLimits.defaults().withItemCollectionSize(100)))
            .create()) {
      var client = small.client(software.amazon.awssdk.services.dynamodb.DynamoDbClient.class);
      createTable(
          client,
          "collected",
          b ->
              b.attributeDefinitions(definitions("pk:S", "sk:S", "other:S"))
                  .localSecondaryIndexes(Indexes.local("by-other", Indexes.ALL, "pk", "other")),
          "pk:S",
          "sk:S");
      TransactionCanceledException refusal =
          catchThrowableOfType(
              TransactionCanceledException.class,
              () ->
                  client.transactWriteItems(
                      b ->
                          b.transactItems(
                              putOf("collected", "pk", "a", "sk", "1", "x", "y".repeat(60)),
                              putOf("collected", "pk", "a", "sk", "2", "x", "y".repeat(60)))));
      assertThat(refusal.cancellationReasons())
          .containsExactly(
              NONE, reason("ItemCollectionSizeLimitExceeded", "Collection size exceeded."));
    }
  }

  @Test
  void a_conflict_is_what_a_test_asks_for() {
    aws.faults()
        .on("dynamodb:TransactWriteItems")
        .call(1)
        .then(Fault.error("TransactionCanceledException"));
    TransactionCanceledException refusal =
        cancelled(putOf("one", "pk", "a"), putOf("one", "pk", "b"));
    assertThat(refusal.awsErrorDetails().errorMessage())
        .isEqualTo(
            "Transaction cancelled, please refer cancellation reasons for specific reasons"
                + " [TransactionConflict, None]");
    assertThat(refusal.cancellationReasons())
        .containsExactly(
            reason("TransactionConflict", "Transaction is ongoing for the item"), NONE);
    assertThat(fake.table("one")).isEmpty();

    aws.faults()
        .on("dynamodb:TransactWriteItems")
        .call(1)
        .then(Fault.error("TransactionCanceledException", 400, "[None, ConditionalCheckFailed]"));
    assertThat(cancelled(putOf("one", "pk", "a"), putOf("one", "pk", "b")).cancellationReasons())
        .containsExactly(NONE, reason("ConditionalCheckFailed", "The conditional request failed"));
    write(putOf("one", "pk", "a"), putOf("one", "pk", "b"));
    assertThat(fake.table("one")).hasSize(2);

    aws.faults().on("dynamodb:PutItem").call(1).then(Fault.error("TransactionConflictException"));
    assertRefused(
        "TransactionConflictException",
        "Transaction is ongoing for the item",
        () -> put("one", "pk", "a"));
  }
}
