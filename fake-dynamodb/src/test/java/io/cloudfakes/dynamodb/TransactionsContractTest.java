package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.DynamoDbTestCase.createTable;
import static io.cloudfakes.dynamodb.DynamoDbTestCase.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.contract.ContractTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Transactions, each test run in process and over the socket, both ways. */
class TransactionsContractTest {

  @ContractTest
  void what_one_transaction_wrote_another_reads(DynamoDbClient dynamo) {
    createTable(dynamo, "one", b -> {}, "pk:S");
    dynamo.transactWriteItems(
        b ->
            b.transactItems(
                TransactionsTest.putOf("one", "pk", "a", "n", 1),
                TransactionsTest.putOf("one", "pk", "b", "n", 2)));
    assertThat(
            dynamo
                .transactGetItems(
                    b ->
                        b.transactItems(
                            t -> t.get(g -> g.tableName("one").key(item("pk", "b"))),
                            t -> t.get(g -> g.tableName("one").key(item("pk", "c"))),
                            t -> t.get(g -> g.tableName("one").key(item("pk", "a")))))
                .responses())
        .containsExactly(
            ItemResponse.builder().item(item("pk", "b", "n", 2)).build(),
            ItemResponse.builder().build(),
            ItemResponse.builder().item(item("pk", "a", "n", 1)).build());
  }

  @ContractTest
  void a_cancelled_transaction_tells_why_and_changes_nothing(DynamoDbClient dynamo) {
    createTable(dynamo, "one", b -> {}, "pk:S");
    dynamo.putItem(b -> b.tableName("one").item(item("pk", "a", "n", 1)));
    TransactionCanceledException refusal =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                dynamo.transactWriteItems(
                    b ->
                        b.transactItems(
                            TransactionsTest.putOf("one", "pk", "b"),
                            TransactionsTest.checkOf(
                                "one", "attribute_not_exists(n)", "pk", "a"))));
    assertThat(refusal.awsErrorDetails().errorMessage())
        .isEqualTo(
            "Transaction cancelled, please refer cancellation reasons for specific reasons"
                + " [None, ConditionalCheckFailed]");
    assertThat(refusal.cancellationReasons())
        .containsExactly(
            CancellationReason.builder().code("None").build(),
            CancellationReason.builder()
                .code("ConditionalCheckFailed")
                .message("The conditional request failed")
                .item(item("pk", "a", "n", 1))
                .build());
    assertThat(dynamo.scan(b -> b.tableName("one")).count()).isEqualTo(1);
  }
}
