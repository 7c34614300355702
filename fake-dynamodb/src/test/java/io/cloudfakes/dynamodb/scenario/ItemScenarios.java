package io.cloudfakes.dynamodb.scenario;

import static io.cloudfakes.dynamodb.DynamoDbTestCase.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DuplicateItemException;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** One item at a time: written, read, queried, scanned, and by a statement. */
final class ItemScenarios {
  private ItemScenarios() {}

  static void addTo(Scenarios all) {
    all.on("PutItem", ItemScenarios::put)
        .on("GetItem", ItemScenarios::get)
        .on("UpdateItem", ItemScenarios::update)
        .on("DeleteItem", ItemScenarios::delete)
        .on("Query", ItemScenarios::query)
        .on("Scan", ItemScenarios::scan)
        .on("ExecuteStatement", ItemScenarios::statement);
  }

  private static void put(Stage stage) {
    stage.table();
    stage.put("pk", "a", "sk", 1, "n", 1);
    assertThat(
            stage
                .dynamo()
                .putItem(
                    b ->
                        b.tableName(Stage.TABLE)
                            .item(item("pk", "a", "sk", 1, "n", 2))
                            .returnValues(ReturnValue.ALL_OLD))
                .attributes())
        .isEqualTo(item("pk", "a", "sk", 1, "n", 1));
    ConditionalCheckFailedException refusal =
        catchThrowableOfType(
            ConditionalCheckFailedException.class,
            () ->
                stage
                    .dynamo()
                    .putItem(
                        b ->
                            b.tableName(Stage.TABLE)
                                .item(item("pk", "a", "sk", 1, "n", 3))
                                .conditionExpression("attribute_not_exists(pk)")
                                .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    assertThat(refusal.item()).isEqualTo(item("pk", "a", "sk", 1, "n", 2));
    assertThat(stage.get("a", 1)).isEqualTo(item("pk", "a", "sk", 1, "n", 2));
    stage.refused(
        "ValidationException",
        "One or more parameter values were invalid: Missing the key sk in the item",
        () -> stage.put("pk", "a"));
  }

  private static void get(Stage stage) {
    stage.table().put("pk", "a", "sk", 1, "m", Map.of("x", 1, "y", 2), "n", 3);
    GetItemResponse reply =
        stage
            .dynamo()
            .getItem(
                b ->
                    b.tableName(Stage.TABLE)
                        .key(Stage.key("a", 1))
                        .consistentRead(true)
                        .projectionExpression("m.#x")
                        .expressionAttributeNames(Map.of("#x", "x"))
                        .returnConsumedCapacity("TOTAL"));
    assertThat(reply.item()).isEqualTo(item("m", Map.of("x", 1)));
    assertThat(reply.consumedCapacity().capacityUnits()).isEqualTo(1.0);
    assertThat(
            stage.dynamo().getItem(b -> b.tableName(Stage.TABLE).key(Stage.key("b", 1))).hasItem())
        .isFalse();
    stage.refused(
        "ValidationException",
        "The provided key element does not match the schema",
        () -> stage.dynamo().getItem(b -> b.tableName(Stage.TABLE).key(item("pk", "a"))));
    assertThat(
            stage.refused(
                "ResourceNotFoundException",
                "Requested resource not found",
                () -> stage.dynamo().getItem(b -> b.tableName("none").key(item("pk", "a")))))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  private static void update(Stage stage) {
    stage.table();
    assertThat(
            stage
                .dynamo()
                .updateItem(
                    b ->
                        b.tableName(Stage.TABLE)
                            .key(Stage.key("a", 1))
                            .updateExpression("SET n = if_not_exists(n, :zero) + :one, t = :t")
                            .expressionAttributeValues(item(":zero", 0, ":one", 1, ":t", "x"))
                            .returnValues(ReturnValue.ALL_NEW))
                .attributes())
        .isEqualTo(item("pk", "a", "sk", 1, "n", 1, "t", "x"));
    assertThat(
            stage
                .dynamo()
                .updateItem(
                    b ->
                        b.tableName(Stage.TABLE)
                            .key(Stage.key("a", 1))
                            .updateExpression("ADD n :five REMOVE t")
                            .conditionExpression("n = :one")
                            .expressionAttributeValues(item(":five", 5, ":one", 1))
                            .returnValues(ReturnValue.UPDATED_OLD))
                .attributes())
        .isEqualTo(item("n", 1, "t", "x"));
    assertThat(stage.get("a", 1)).isEqualTo(item("pk", "a", "sk", 1, "n", 6));
    stage.refused(
        "ValidationException",
        "One or more parameter values were invalid: Cannot update attribute pk. This attribute is"
            + " part of the key",
        () ->
            stage
                .dynamo()
                .updateItem(
                    b ->
                        b.tableName(Stage.TABLE)
                            .key(Stage.key("a", 1))
                            .updateExpression("SET pk = :x")
                            .expressionAttributeValues(item(":x", "b"))));
  }

  private static void delete(Stage stage) {
    stage.table().put("pk", "a", "sk", 1, "n", 1);
    stage.refused(
        "ConditionalCheckFailedException",
        "The conditional request failed",
        () ->
            stage
                .dynamo()
                .deleteItem(
                    b ->
                        b.tableName(Stage.TABLE)
                            .key(Stage.key("a", 1))
                            .conditionExpression("n > :n")
                            .expressionAttributeValues(item(":n", 1))));
    assertThat(
            stage
                .dynamo()
                .deleteItem(
                    b ->
                        b.tableName(Stage.TABLE)
                            .key(Stage.key("a", 1))
                            .returnValues(ReturnValue.ALL_OLD))
                .attributes())
        .isEqualTo(item("pk", "a", "sk", 1, "n", 1));
    assertThat(stage.get("a", 1)).isEmpty();
    // Once more is no error.
    stage.dynamo().deleteItem(b -> b.tableName(Stage.TABLE).key(Stage.key("a", 1)));
  }

  private static void query(Stage stage) {
    stage.table();
    for (int i = 1; i <= 5; i++) {
      stage.put("pk", "a", "sk", i, "even", i % 2 == 0, "tag", "t");
    }
    stage.put("pk", "b", "sk", 1);
    QueryResponse page =
        stage
            .dynamo()
            .query(
                b ->
                    b.tableName(Stage.TABLE)
                        .keyConditionExpression("pk = :pk AND sk > :one")
                        .filterExpression("even = :even")
                        .expressionAttributeValues(item(":pk", "a", ":one", 1, ":even", true))
                        .scanIndexForward(false)
                        .limit(3));
    assertThat(page.items()).extracting(item -> item.get("sk").n()).containsExactly("4");
    assertThat(page.scannedCount()).isEqualTo(3);
    assertThat(page.lastEvaluatedKey()).isEqualTo(Stage.key("a", 3));
    assertThat(
            stage
                .dynamo()
                .query(
                    b ->
                        b.tableName(Stage.TABLE)
                            .indexName("by-tag")
                            .keyConditionExpression("tag = :t")
                            .expressionAttributeValues(item(":t", "t"))
                            .select(Select.COUNT))
                .count())
        .isEqualTo(5);
    stage.refused(
        "ValidationException",
        "Query condition missed key schema element: pk",
        () ->
            stage
                .dynamo()
                .query(
                    b ->
                        b.tableName(Stage.TABLE)
                            .keyConditionExpression("sk = :one")
                            .expressionAttributeValues(item(":one", 1))));
  }

  private static void scan(Stage stage) {
    stage.table();
    for (int i = 1; i <= 7; i++) {
      stage.put("pk", "p" + i, "sk", i);
    }
    int seen = 0;
    for (int segment = 0; segment < 3; segment++) {
      int each = segment;
      Map<String, AttributeValue> start = null;
      do {
        Map<String, AttributeValue> from = start;
        ScanResponse page =
            stage
                .dynamo()
                .scan(
                    b ->
                        b.tableName(Stage.TABLE)
                            .segment(each)
                            .totalSegments(3)
                            .limit(2)
                            .exclusiveStartKey(from)
                            .filterExpression("sk <> :four")
                            .expressionAttributeValues(item(":four", 4)));
        seen += page.count();
        start = page.lastEvaluatedKey();
      } while (!start.isEmpty());
    }
    assertThat(seen).isEqualTo(6);
    stage.refused(
        "ValidationException",
        "The TotalSegments parameter is required but was not present in the request when Segment"
            + " parameter is present",
        () -> stage.dynamo().scan(b -> b.tableName(Stage.TABLE).segment(0)));
  }

  private static void statement(Stage stage) {
    stage.table();
    stage
        .dynamo()
        .executeStatement(
            b ->
                b.statement("INSERT INTO things VALUE {'pk': 'a', 'sk': 1, 'parts': [?]}")
                    .parameters(AttributeValue.fromS("x")));
    stage
        .dynamo()
        .executeStatement(
            b -> b.statement("UPDATE things SET n = 5 REMOVE parts WHERE pk = 'a' AND sk = 1"));
    ExecuteStatementResponse reply =
        stage
            .dynamo()
            .executeStatement(
                b -> b.statement("SELECT * FROM \"things\" WHERE pk = 'a' AND n BETWEEN 4 AND 6"));
    assertThat(reply.items()).containsExactly(item("pk", "a", "sk", 1, "n", 5));
    assertThat(
            stage.refused(
                "DuplicateItemException",
                "Duplicate primary key exists in table",
                () ->
                    stage
                        .dynamo()
                        .executeStatement(
                            b -> b.statement("INSERT INTO things VALUE {'pk': 'a', 'sk': 1}"))))
        .isInstanceOf(DuplicateItemException.class);
    stage
        .dynamo()
        .executeStatement(b -> b.statement("DELETE FROM things WHERE pk = 'a' AND sk = 1"));
    assertThat(stage.get("a", 1)).isEmpty();
  }
}
