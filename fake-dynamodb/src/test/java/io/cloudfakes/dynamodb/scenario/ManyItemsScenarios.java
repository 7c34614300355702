package io.cloudfakes.dynamodb.scenario;

import static io.cloudfakes.dynamodb.DynamoDbTestCase.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Batches and transactions, by items and by statements. */
final class ManyItemsScenarios {
  private ManyItemsScenarios() {}

  static void addTo(Scenarios all) {
    all.on("BatchGetItem", ManyItemsScenarios::batchGet)
        .on("BatchWriteItem", ManyItemsScenarios::batchWrite)
        .on("TransactGetItems", ManyItemsScenarios::transactGet)
        .on("TransactWriteItems", ManyItemsScenarios::transactWrite)
        .on("BatchExecuteStatement", ManyItemsScenarios::batchStatements)
        .on("ExecuteTransaction", ManyItemsScenarios::transactStatements);
  }

  private static void batchGet(Stage stage) {
    stage.table();
    stage.put("pk", "a", "sk", 1, "n", 1);
    stage.put("pk", "b", "sk", 2, "n", 2);
    var reply =
        stage
            .dynamo()
            .batchGetItem(
                b ->
                    b.requestItems(
                        Map.of(
                            Stage.TABLE,
                            KeysAndAttributes.builder()
                                .keys(Stage.key("a", 1), Stage.key("b", 2), Stage.key("c", 3))
                                .projectionExpression("n")
                                .build())));
    assertThat(reply.responses().get(Stage.TABLE))
        .containsExactlyInAnyOrder(item("n", 1), item("n", 2));
    assertThat(reply.unprocessedKeys()).isEmpty();
    stage.refused(
        "ValidationException",
        "Provided list of item keys contains duplicates",
        () ->
            stage
                .dynamo()
                .batchGetItem(
                    b ->
                        b.requestItems(
                            Map.of(
                                Stage.TABLE,
                                KeysAndAttributes.builder()
                                    .keys(Stage.key("a", 1), Stage.key("a", 1))
                                    .build()))));
  }

  private static WriteRequest putOf(String pk, int sk) {
    return WriteRequest.builder().putRequest(p -> p.item(Stage.key(pk, sk))).build();
  }

  private static void batchWrite(Stage stage) {
    stage.table();
    stage.put("pk", "a", "sk", 1);
    stage
        .dynamo()
        .batchWriteItem(
            b ->
                b.requestItems(
                    Map.of(
                        Stage.TABLE,
                        List.of(
                            putOf("b", 2),
                            WriteRequest.builder()
                                .deleteRequest(d -> d.key(Stage.key("a", 1)))
                                .build()))));
    assertThat(stage.get("a", 1)).isEmpty();
    assertThat(stage.get("b", 2)).isEqualTo(Stage.key("b", 2));
    stage.refused(
        "ValidationException",
        "Provided list of item keys contains duplicates",
        () ->
            stage
                .dynamo()
                .batchWriteItem(
                    b ->
                        b.requestItems(
                            Map.of(
                                Stage.TABLE,
                                List.of(putOf("c", 1), putOf("d", 1), putOf("c", 1))))));
    assertThat(stage.fake().table(Stage.TABLE).size()).isEqualTo(1);
  }

  private static void transactGet(Stage stage) {
    stage.table();
    stage.put("pk", "a", "sk", 1, "n", 1);
    var reply =
        stage
            .dynamo()
            .transactGetItems(
                b ->
                    b.transactItems(
                            TransactGetItem.builder()
                                .get(g -> g.tableName(Stage.TABLE).key(Stage.key("none", 1)))
                                .build(),
                            TransactGetItem.builder()
                                .get(g -> g.tableName(Stage.TABLE).key(Stage.key("a", 1)))
                                .build())
                        .returnConsumedCapacity("TOTAL"));
    assertThat(reply.responses()).extracting(ItemResponse::hasItem).containsExactly(false, true);
    assertThat(reply.responses().get(1).item()).containsKey("n");
    assertThat(reply.consumedCapacity().get(0).readCapacityUnits()).isEqualTo(4.0);
  }

  private static TransactWriteItem addition(String pk, int most) {
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName(Stage.TABLE)
                    .key(Stage.key(pk, 1))
                    .updateExpression("ADD n :one")
                    .conditionExpression("attribute_not_exists(n) OR n < :most")
                    .expressionAttributeValues(item(":one", 1, ":most", most)))
        .build();
  }

  private static void transactWrite(Stage stage) {
    stage.table();
    for (int i = 0; i < 2; i++) {
      // The second time the token is known, so nothing is done.
      stage
          .dynamo()
          .transactWriteItems(
              b -> b.transactItems(addition("a", 9), addition("b", 9)).clientRequestToken("token"));
    }
    assertThat(stage.get("a", 1)).isEqualTo(item("pk", "a", "sk", 1, "n", 1));
    TransactionCanceledException refusal =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                stage
                    .dynamo()
                    .transactWriteItems(b -> b.transactItems(addition("a", 9), addition("b", 1))));
    assertThat(refusal.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly("None", "ConditionalCheckFailed");
    assertThat(refusal.awsErrorDetails().errorMessage())
        .isEqualTo(
            "Transaction cancelled, please refer cancellation reasons for specific reasons [None,"
                + " ConditionalCheckFailed]");
    assertThat(stage.get("a", 1)).isEqualTo(item("pk", "a", "sk", 1, "n", 1));
    assertThat(
            catchThrowableOfType(
                IdempotentParameterMismatchException.class,
                () ->
                    stage
                        .dynamo()
                        .transactWriteItems(
                            b -> b.transactItems(addition("c", 9)).clientRequestToken("token"))))
        .isNotNull();
  }

  private static void batchStatements(Stage stage) {
    stage.table();
    stage.put("pk", "a", "sk", 1);
    List<BatchStatementResponse> replies =
        stage
            .dynamo()
            .batchExecuteStatement(
                b ->
                    b.statements(
                        s -> s.statement("INSERT INTO things VALUE {'pk': 'b', 'sk': 2}"),
                        s -> s.statement("INSERT INTO things VALUE {'pk': 'a', 'sk': 1}"),
                        s -> s.statement("UPDATE things SET n = 1 WHERE pk = 'c' AND sk = 1")))
            .responses();
    assertThat(replies.get(0).error()).isNull();
    assertThat(replies.get(1).error().code()).isEqualTo(BatchStatementErrorCodeEnum.DUPLICATE_ITEM);
    assertThat(replies.get(2).error().code())
        .isEqualTo(BatchStatementErrorCodeEnum.CONDITIONAL_CHECK_FAILED);
    assertThat(stage.fake().table(Stage.TABLE).size()).isEqualTo(2);
  }

  private static void transactStatements(Stage stage) {
    stage.table();
    stage.put("pk", "a", "sk", 1, "n", 1);
    TransactionCanceledException refusal =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                stage
                    .dynamo()
                    .executeTransaction(
                        b ->
                            b.transactStatements(
                                s -> s.statement("INSERT INTO things VALUE {'pk': 'b', 'sk': 2}"),
                                s ->
                                    s.statement(
                                        "UPDATE things SET n = 2 WHERE pk = 'a' AND sk = 1 AND n ="
                                            + " 5"))));
    assertThat(refusal.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly("None", "ConditionalCheckFailed");
    assertThat(stage.get("b", 2)).isEmpty();
    stage
        .dynamo()
        .executeTransaction(
            b ->
                b.transactStatements(
                    s -> s.statement("INSERT INTO things VALUE {'pk': 'b', 'sk': 2}"),
                    s -> s.statement("DELETE FROM things WHERE pk = 'a' AND sk = 1")));
    assertThat(stage.get("a", 1)).isEmpty();
    assertThat(
            stage
                .dynamo()
                .executeTransaction(
                    b ->
                        b.transactStatements(
                            s -> s.statement("SELECT * FROM things WHERE pk = 'b' AND sk = 2")))
                .responses()
                .get(0)
                .item())
        .isEqualTo(Stage.key("b", 2));
  }
}
