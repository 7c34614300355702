package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.DynamoDbTestCase.assertRefused;
import static io.cloudfakes.dynamodb.DynamoDbTestCase.item;
import static io.cloudfakes.dynamodb.DynamoDbTestCase.keys;
import static io.cloudfakes.dynamodb.DynamoDbTestCase.numbers;
import static io.cloudfakes.dynamodb.DynamoDbTestCase.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.contract.ContractTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeAction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What every client sees of items: written, read, queried and scanned. */
class ItemsContractTest {
  private static void createTable(DynamoDbClient dynamo) {
    DynamoDbTestCase.createTable(
        dynamo,
        "notes",
        b ->
            b.localSecondaryIndexes(Indexes.local("local", Indexes.KEYS_ONLY, "pk", "rank"))
                .globalSecondaryIndexes(Indexes.global("global", Indexes.ALL, "tag")),
        "pk:S",
        "sk:S",
        "rank:N",
        "tag:S");
  }

  private static void fill(DynamoDbClient dynamo, int count) {
    for (int i = 0; i < count; i++) {
      Map<String, AttributeValue> item =
          item("pk", "p", "sk", "s" + i, "rank", -i, "tag", "t" + i % 2);
      dynamo.putItem(b -> b.tableName("notes").item(item));
    }
  }

  @ContractTest
  void an_item_comes_back_as_it_was_put(DynamoDbClient dynamo) {
    createTable(dynamo);
    Map<String, AttributeValue> item =
        item(
            "pk",
            "p",
            "sk",
            "käse",
            "empty",
            "",
            "n",
            -1.5,
            "b",
            new byte[] {0, -1},
            "t",
            true,
            "nul",
            AttributeValue.fromNul(true),
            "ss",
            strings("", "b"),
            "ns",
            numbers("1", "2"),
            "bs",
            AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("x"))),
            "l",
            List.of("x", List.of(), Map.of()),
            "m",
            Map.of("k", Map.of("k", 1)));
    PutItemResponse put =
        dynamo.putItem(
            b ->
                b.tableName("notes")
                    .item(item)
                    .returnValues(ReturnValue.ALL_OLD)
                    .returnConsumedCapacity("INDEXES")
                    .returnItemCollectionMetrics("SIZE"));
    assertThat(put.hasAttributes()).isFalse();
    assertThat(put.consumedCapacity().table().capacityUnits()).isEqualTo(1.0);
    assertThat(put.itemCollectionMetrics())
        .isEqualTo(
            ItemCollectionMetrics.builder()
                .itemCollectionKey(item("pk", "p"))
                .sizeEstimateRangeGB(0.0, 1.0)
                .build());
    assertThat(dynamo.getItem(b -> b.tableName("notes").key(item("pk", "p", "sk", "käse"))).item())
        .isEqualTo(item);
    assertThat(
            dynamo
                .deleteItem(
                    b ->
                        b.tableName("notes")
                            .key(item("pk", "p", "sk", "käse"))
                            .returnValues(ReturnValue.ALL_OLD))
                .attributes())
        .isEqualTo(item);
    assertThat(
            dynamo.getItem(b -> b.tableName("notes").key(item("pk", "p", "sk", "käse"))).hasItem())
        .isFalse();
  }

  @ContractTest
  void an_update_changes_what_it_says_or_is_refused_with_the_item(DynamoDbClient dynamo) {
    createTable(dynamo);
    UpdateItemResponse updated =
        dynamo.updateItem(
            b ->
                b.tableName("notes")
                    .key(item("pk", "p", "sk", "1"))
                    .updateExpression("SET #l = list_append(if_not_exists(#l, :none), :x) ADD n :n")
                    .conditionExpression("attribute_not_exists(pk) OR n < :n")
                    .expressionAttributeNames(Map.of("#l", "list"))
                    .expressionAttributeValues(
                        item(":none", List.of(), ":x", List.of("x"), ":n", 5))
                    .returnValues(ReturnValue.UPDATED_NEW));
    assertThat(updated.attributes()).isEqualTo(item("list", List.of("x"), "n", 5));
    ConditionalCheckFailedException refused =
        catchThrowableOfType(
            ConditionalCheckFailedException.class,
            () ->
                dynamo.updateItem(
                    b ->
                        b.tableName("notes")
                            .key(item("pk", "p", "sk", "1"))
                            .updateExpression("REMOVE n")
                            .conditionExpression("n < :n")
                            .expressionAttributeValues(item(":n", 5))
                            .returnValuesOnConditionCheckFailure("ALL_OLD")));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.awsErrorDetails().errorMessage())
        .isEqualTo("The conditional request failed");
    assertThat(refused.item()).isEqualTo(item("pk", "p", "sk", "1", "list", List.of("x"), "n", 5));
  }

  @ContractTest
  void the_parameters_from_before_expressions_work(DynamoDbClient dynamo) {
    createTable(dynamo);
    fill(dynamo, 3);
    dynamo.updateItem(
        b ->
            b.tableName("notes")
                .key(item("pk", "p", "sk", "s0"))
                .attributeUpdates(
                    Map.of(
                        "n",
                        AttributeValueUpdate.builder()
                            .action(AttributeAction.ADD)
                            .value(AttributeValue.fromN("7"))
                            .build()))
                .expected(
                    Map.of(
                        "tag",
                        ExpectedAttributeValue.builder()
                            .comparisonOperator("BEGINS_WITH")
                            .attributeValueList(AttributeValue.fromS("t"))
                            .build())));
    QueryResponse found =
        dynamo.query(
            b ->
                b.tableName("notes")
                    .keyConditions(Map.of("pk", equal(AttributeValue.fromS("p"))))
                    .queryFilter(Map.of("n", equal(AttributeValue.fromN("7"))))
                    .attributesToGet("sk", "n"));
    assertThat(found.items()).containsExactly(item("sk", "s0", "n", 7));
    assertThat(found.scannedCount()).isEqualTo(3);
  }

  private static Condition equal(AttributeValue value) {
    return Condition.builder().comparisonOperator("EQ").attributeValueList(value).build();
  }

  @ContractTest
  void queries_page_through_tables_and_indexes(DynamoDbClient dynamo) {
    createTable(dynamo);
    fill(dynamo, 7);
    for (String index : List.of("local", "global")) {
      List<String> found = new ArrayList<>();
      Map<String, AttributeValue> start = null;
      do {
        Map<String, AttributeValue> from = start;
        QueryResponse page =
            dynamo.query(
                b ->
                    b.tableName("notes")
                        .indexName(index)
                        .keyConditionExpression(index.equals("local") ? "pk = :k" : "tag = :k")
                        .expressionAttributeValues(item(":k", index.equals("local") ? "p" : "t0"))
                        .exclusiveStartKey(from)
                        .limit(2));
        page.items().forEach(item -> found.add(item.get("sk").s()));
        start = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
      } while (start != null);
      if (index.equals("local")) {
        assertThat(found).containsExactly("s6", "s5", "s4", "s3", "s2", "s1", "s0");
      } else {
        assertThat(found).containsExactlyInAnyOrder("s0", "s2", "s4", "s6");
      }
    }
    assertRefused(
        "ValidationException",
        "Query condition missed key schema element: pk",
        () ->
            dynamo.query(
                b ->
                    b.tableName("notes")
                        .keyConditionExpression("sk = :k")
                        .expressionAttributeValues(item(":k", "p"))));
  }

  @ContractTest
  void scans_filter_count_and_divide(DynamoDbClient dynamo) {
    createTable(dynamo);
    for (int i = 0; i < 20; i++) {
      Map<String, AttributeValue> item = item("pk", "p" + i, "sk", "s", "n", i);
      dynamo.putItem(b -> b.tableName("notes").item(item));
    }
    int counted = 0;
    for (int segment = 0; segment < 3; segment++) {
      int mine = segment;
      ScanResponse part =
          dynamo.scan(
              b ->
                  b.tableName("notes")
                      .segment(mine)
                      .totalSegments(3)
                      .filterExpression("n >= :n")
                      .expressionAttributeValues(item(":n", 15))
                      .select(Select.COUNT));
      assertThat(part.hasItems()).isFalse();
      counted += part.count();
    }
    assertThat(counted).isEqualTo(5);
  }

  @ContractTest
  void batches_write_and_read(DynamoDbClient dynamo) {
    createTable(dynamo);
    List<WriteRequest> writes = new ArrayList<>();
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      Map<String, AttributeValue> key = item("pk", "p", "sk", "s" + i);
      writes.add(WriteRequest.builder().putRequest(p -> p.item(key)).build());
      keys.add(key);
    }
    assertThat(
            dynamo.batchWriteItem(b -> b.requestItems(Map.of("notes", writes))).unprocessedItems())
        .isEmpty();
    assertThat(
            dynamo
                .batchGetItem(
                    b ->
                        b.requestItems(
                            Map.of("notes", KeysAndAttributes.builder().keys(keys).build())))
                .responses()
                .get("notes"))
        .containsExactlyElementsOf(keys);
  }
}
