package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The items of one partition key in a table with local indexes: what is told and what is limited.
 */
class ItemCollectionsTest {
  private final FakeAws aws =
      FakeAws.builder()
          .option(
              DynamoDbOptions.defaults()
                  .withLimits(DynamoDbLimits.defaults().withItemCollectionSize(1000)))
          .create();
  private final DynamoDbClient dynamo = aws.client(DynamoDbClient.class);

  @BeforeEach
  void tables() {
    DynamoDbTestCase.createTable(
        dynamo,
        "notes",
        b -> b.localSecondaryIndexes(Indexes.local("by-size", Indexes.KEYS_ONLY, "pk", "size")),
        "pk:S",
        "sk:S",
        "size:N");
    DynamoDbTestCase.createTable(dynamo, "plain", b -> {}, "pk:S", "sk:S");
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private void put(String table, String pk, String sk, int bytes) {
    dynamo.putItem(
        b ->
            b.tableName(table)
                .item(
                    DynamoDbTestCase.item("pk", pk, "sk", sk, "size", 1, "x", "y".repeat(bytes))));
  }

  private static void assertTooLarge(Runnable call) {
    DynamoDbTestCase.assertRefused(
        "ItemCollectionSizeLimitExceededException", "Collection size exceeded.", call::run);
  }

  @Test
  void a_collection_has_a_limit_and_may_shrink_beyond_it() {
    put("notes", "p", "1", 400);
    put("notes", "p", "2", 400);
    assertTooLarge(() -> put("notes", "p", "3", 200));
    assertTooLarge(() -> put("notes", "p", "2", 600));
    put("notes", "other", "3", 800);
    put("notes", "p", "2", 100);
    put("notes", "p", "3", 200);
    put("plain", "p", "1", 2000);
  }

  @Test
  void what_a_local_index_holds_counts() {
    // Beside its x the item has 13 bytes, and the index holds 12 of them again.
    put("notes", "p", "1", 975);
    assertTooLarge(() -> put("notes", "q", "1", 976));
  }

  @Test
  void an_update_grows_a_collection_too() {
    put("notes", "p", "1", 900);
    assertTooLarge(
        () ->
            dynamo.updateItem(
                b ->
                    b.tableName("notes")
                        .key(DynamoDbTestCase.item("pk", "p", "sk", "1"))
                        .updateExpression("SET z = :z")
                        .expressionAttributeValues(DynamoDbTestCase.item(":z", "z".repeat(200)))));
  }

  @Test
  void the_writes_of_a_batch_add_up() {
    List<WriteRequest> writes = List.of(putOf("1"), putOf("2"), putOf("3"));
    assertTooLarge(() -> dynamo.batchWriteItem(b -> b.requestItems(Map.of("notes", writes))));
    assertThat(dynamo.scan(b -> b.tableName("notes")).count()).isZero();
    dynamo.batchWriteItem(b -> b.requestItems(Map.of("notes", writes.subList(0, 2))));
    assertThat(dynamo.scan(b -> b.tableName("notes")).count()).isEqualTo(2);
  }

  private static WriteRequest putOf(String sk) {
    return WriteRequest.builder()
        .putRequest(p -> p.item(DynamoDbTestCase.item("pk", "p", "sk", sk, "x", "y".repeat(400))))
        .build();
  }

  @Test
  void metrics_are_told_when_asked_for_by_tables_with_local_indexes() {
    ItemCollectionMetrics expected =
        ItemCollectionMetrics.builder()
            .itemCollectionKey(DynamoDbTestCase.item("pk", "p"))
            .sizeEstimateRangeGB(0.0, 1.0)
            .build();
    assertThat(
            dynamo
                .putItem(
                    b ->
                        b.tableName("notes")
                            .item(DynamoDbTestCase.item("pk", "p", "sk", "1"))
                            .returnItemCollectionMetrics("SIZE"))
                .itemCollectionMetrics())
        .isEqualTo(expected);
    assertThat(
            dynamo
                .updateItem(
                    b ->
                        b.tableName("notes")
                            .key(DynamoDbTestCase.item("pk", "p", "sk", "1"))
                            .returnItemCollectionMetrics("SIZE"))
                .itemCollectionMetrics())
        .isEqualTo(expected);
    assertThat(
            dynamo
                .batchWriteItem(
                    b ->
                        b.requestItems(Map.of("notes", List.of(putOf("2"), putOf("3"))))
                            .returnItemCollectionMetrics("SIZE"))
                .itemCollectionMetrics())
        .isEqualTo(Map.of("notes", List.of(expected)));
    assertThat(
            dynamo
                .deleteItem(
                    b ->
                        b.tableName("notes")
                            .key(DynamoDbTestCase.item("pk", "p", "sk", "1"))
                            .returnItemCollectionMetrics("SIZE"))
                .itemCollectionMetrics())
        .isEqualTo(expected);
    assertThat(
            dynamo
                .putItem(
                    b ->
                        b.tableName("plain")
                            .item(DynamoDbTestCase.item("pk", "p", "sk", "1"))
                            .returnItemCollectionMetrics("SIZE"))
                .itemCollectionMetrics())
        .isNull();
  }
}
