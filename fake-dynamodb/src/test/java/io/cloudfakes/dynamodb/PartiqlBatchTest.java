package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Several statements in one request. */
class PartiqlBatchTest extends PartiqlTestCase {
  private static String insert(String title) {
    return "INSERT INTO Music VALUE {'Artist': 'A', 'SongTitle': '" + title + "', 'n': 1}";
  }

  private static String where(String title) {
    return " WHERE Artist = 'A' AND SongTitle = '" + title + "'";
  }

  private BatchExecuteStatementResponse batch(String... statements) {
    return dynamo.batchExecuteStatement(
        b ->
            b.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .statements(
                    Stream.of(statements)
                        .map(
                            text ->
                                BatchStatementRequest.builder()
                                    .statement(text)
                                    .returnValuesOnConditionCheckFailure(
                                        ReturnValuesOnConditionCheckFailure.ALL_OLD)
                                    .build())
                        .toList()));
  }

  private ExecuteTransactionResponse transaction(String token, String... statements) {
    return dynamo.executeTransaction(
        b ->
            b.clientRequestToken(token)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .transactStatements(
                    Stream.of(statements)
                        .map(
                            text ->
                                ParameterizedStatement.builder()
                                    .statement(text)
                                    .returnValuesOnConditionCheckFailure(
                                        ReturnValuesOnConditionCheckFailure.ALL_OLD)
                                    .build())
                        .toList()));
  }

  @Test
  void statements_of_a_batch_fail_each_by_itself() {
    song("A", "old", "n", 5);
    BatchExecuteStatementResponse response =
        batch(
            insert("new"),
            insert("old"),
            "UPDATE Music SET n = n + 1" + where("old") + " RETURNING MODIFIED NEW *",
            "UPDATE Music SET n = 0" + where("old") + " AND n = 5",
            "DELETE FROM Music WHERE Artist = 'A'",
            "UPDATE none SET n = 0" + where("old"),
            "nonsense");
    assertThat(response.responses())
        .extracting(r -> r.error() == null ? null : r.error().code())
        .containsExactly(
            null,
            BatchStatementErrorCodeEnum.DUPLICATE_ITEM,
            null,
            BatchStatementErrorCodeEnum.CONDITIONAL_CHECK_FAILED,
            BatchStatementErrorCodeEnum.VALIDATION_ERROR,
            BatchStatementErrorCodeEnum.RESOURCE_NOT_FOUND,
            BatchStatementErrorCodeEnum.VALIDATION_ERROR);
    assertThat(response.responses())
        .extracting(BatchStatementResponse::tableName)
        .containsExactly("Music", "Music", "Music", "Music", "Music", "none", null);
    assertThat(response.responses().get(2).item()).isEqualTo(item("n", 6));
    assertThat(response.responses().get(3).error().item())
        .isEqualTo(item("Artist", "A", "SongTitle", "old", "n", 6));
    assertThat(response.responses().get(3).error().message())
        .isEqualTo("The conditional request failed");
    assertThat(song("A", "old").get("n")).isEqualTo(value(6));
    assertThat(fake.table("Music")).hasSize(2);
    assertThat(response.consumedCapacity()).hasSize(1);
    assertThat(response.consumedCapacity().get(0).capacityUnits()).isEqualTo(2.0);
  }

  @Test
  void reads_of_a_batch_are_of_one_item_each() {
    song("A", "one", "n", 1);
    BatchExecuteStatementResponse response =
        batch(
            "SELECT n FROM Music" + where("one"),
            "SELECT * FROM Music" + where("two"),
            "SELECT * FROM Music" + where("one") + " AND n = 2",
            "SELECT * FROM Music WHERE Artist = 'A'");
    assertThat(response.responses().get(0).item()).isEqualTo(item("n", 1));
    assertThat(response.responses().get(1).hasItem()).isFalse();
    assertThat(response.responses().get(2).hasItem()).isFalse();
    assertThat(response.responses().get(3).error().message())
        .isEqualTo(
            "Select statements within BatchExecuteStatement must specify the primary key in the"
                + " where clause.");
    assertThat(response.consumedCapacity().get(0).capacityUnits()).isEqualTo(1.5);
  }

  @Test
  void a_batch_reads_or_writes() {
    assertThatThrownBy(() -> batch(insert("x"), "SELECT n FROM Music" + where("one")))
        .hasMessageContaining("either read statements or write statements");
    assertThat(fake.table("Music")).isEmpty();
    assertThatThrownBy(() -> batch(Collections.nCopies(26, insert("x")).toArray(String[]::new)))
        .hasMessageContaining(
            "at 'statements' failed to satisfy constraint: Member must have length less than or"
                + " equal to 25");
  }

  @Test
  void what_this_library_lacks_does_not_hide_in_a_batch() {
    assertThatThrownBy(() -> batch("DELETE FROM Music" + where("x") + " AND n + 1 = 2"))
        .hasMessageContaining("does not model");
  }

  @Test
  void a_transaction_writes_all_or_nothing() {
    song("A", "old", "n", 5);
    transaction(
        "t1",
        insert("new"),
        "UPDATE Music SET n = n + 1" + where("old"),
        "DELETE FROM Music" + where("none"));
    assertThat(song("A", "old").get("n")).isEqualTo(value(6));
    TransactionCanceledException refusal =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                transaction(
                    "t2",
                    insert("third"),
                    insert("new"),
                    "UPDATE Music SET n = 0" + where("old") + " AND n = 5",
                    "EXISTS(SELECT * FROM Music" + where("nobody") + " AND n IS MISSING)"));
    assertThat(refusal.cancellationReasons())
        .extracting(CancellationReason::code, CancellationReason::message)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("None", null),
            org.assertj.core.api.Assertions.tuple(
                "DuplicateItem", "Duplicate primary key exists in table"),
            org.assertj.core.api.Assertions.tuple(
                "ConditionalCheckFailed", "The conditional request failed"),
            org.assertj.core.api.Assertions.tuple(
                "ConditionalCheckFailed", "The conditional request failed"));
    assertThat(refusal.cancellationReasons().get(2).item()).isEqualTo(song("A", "old"));
    assertThat(fake.table("Music")).hasSize(2);
  }

  @Test
  void exists_lets_a_transaction_depend_on_an_item() {
    song("A", "guard", "n", 5);
    ExecuteTransactionResponse response =
        transaction(
            "t1",
            "EXISTS(SELECT * FROM \"Music\"" + where("guard") + " AND awards IS MISSING)",
            insert("new"));
    assertThat(fake.table("Music")).hasSize(2);
    assertThat(response.consumedCapacity().get(0).writeCapacityUnits()).isEqualTo(4.0);
    assertThatThrownBy(() -> execute("EXISTS(SELECT * FROM Music" + where("guard") + ")"))
        .hasMessageContaining("EXISTS");
  }

  @Test
  void a_transaction_reads_items() {
    song("A", "one", "n", 1);
    ExecuteTransactionResponse response =
        transaction(
            "t1",
            "SELECT n FROM Music" + where("one"),
            "SELECT nothing FROM Music" + where("two"),
            "SELECT * FROM Music" + where("three"));
    assertThat(response.responses())
        .containsExactly(
            ItemResponse.builder().item(item("n", 1)).build(),
            ItemResponse.builder().build(),
            ItemResponse.builder().build());
    assertThat(response.consumedCapacity().get(0).readCapacityUnits()).isEqualTo(6.0);
    assertInvalid(
        "Transaction request cannot include multiple operations on one item",
        () ->
            transaction(
                "t2",
                "SELECT n FROM Music" + where("one"),
                "SELECT Artist FROM Music" + where("one")));
    assertThatThrownBy(() -> transaction("t3", "SELECT n FROM Music" + where("one"), insert("x")))
        .hasMessageContaining("either read statements or write statements");
    assertInvalid(
        "Where clause does not contain a mandatory equality on all key attributes",
        () -> transaction("t4", "SELECT n FROM Music WHERE Artist = 'A'"));
  }

  @Test
  void a_token_makes_a_transaction_of_statements_happen_once() {
    transaction("token", insert("x"));
    ExecuteTransactionResponse again = transaction("token", insert("x"));
    assertThat(again.consumedCapacity().get(0).readCapacityUnits()).isEqualTo(2.0);
    assertThatThrownBy(() -> transaction("token", insert("y")))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    assertThat(fake.table("Music")).hasSize(1);
  }
}
