package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.DynamoDbTestCase.createTable;
import static io.cloudfakes.dynamodb.DynamoDbTestCase.item;
import static io.cloudfakes.dynamodb.DynamoDbTestCase.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.contract.ContractTest;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DuplicateItemException;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Statements, each test run in process and over the socket, both ways. */
class PartiqlContractTest {

  @ContractTest
  void statements_write_and_read(DynamoDbClient dynamo) {
    createTable(dynamo, "abc", b -> {}, "pk:S", "sk:N");
    for (int i = 0; i < 3; i++) {
      int number = i;
      assertThat(
              dynamo
                  .executeStatement(
                      b ->
                          b.statement("INSERT INTO abc VALUE {'pk': 'a', 'sk': ?}")
                              .parameters(value(number)))
                  .items())
          .isEmpty();
    }
    assertThatExceptionOfType(DuplicateItemException.class)
        .isThrownBy(
            () ->
                dynamo.executeStatement(
                    b -> b.statement("INSERT INTO abc VALUE {'pk': 'a', 'sk': 1}")));
    dynamo.executeStatement(b -> b.statement("UPDATE abc SET x = 'y' WHERE pk = 'a' AND sk = 1"));
    dynamo.executeStatement(b -> b.statement("DELETE FROM abc WHERE pk = 'a' AND sk = 0"));
    ExecuteStatementResponse first =
        dynamo.executeStatement(b -> b.statement("SELECT * FROM abc WHERE pk = 'a'").limit(1));
    assertThat(first.items()).containsExactly(item("pk", "a", "sk", 1, "x", "y"));
    assertThat(first.lastEvaluatedKey()).isEqualTo(item("pk", "a", "sk", 1));
    assertThat(
            dynamo
                .executeStatement(
                    b ->
                        b.statement("SELECT * FROM abc WHERE pk = 'a'")
                            .nextToken(first.nextToken()))
                .items())
        .containsExactly(item("pk", "a", "sk", 2));
  }

  @ContractTest
  void batches_tell_of_each_statement(DynamoDbClient dynamo) {
    createTable(dynamo, "abc", b -> {}, "pk:S");
    var responses =
        dynamo
            .batchExecuteStatement(
                b ->
                    b.statements(
                        s -> s.statement("INSERT INTO abc VALUE {'pk': 'a'}"),
                        s -> s.statement("UPDATE abc SET x = 1 WHERE pk = 'b'")))
            .responses();
    assertThat(responses.get(0).error()).isNull();
    assertThat(responses.get(1).error().code())
        .isEqualTo(BatchStatementErrorCodeEnum.CONDITIONAL_CHECK_FAILED);
    assertThat(
            dynamo
                .batchExecuteStatement(
                    b -> b.statements(s -> s.statement("SELECT * FROM abc WHERE pk = 'a'")))
                .responses()
                .get(0)
                .item())
        .isEqualTo(item("pk", "a"));
  }

  @ContractTest
  void transactions_of_statements_are_done_whole_or_not_at_all(DynamoDbClient dynamo) {
    createTable(dynamo, "abc", b -> {}, "pk:S");
    dynamo.executeTransaction(
        b ->
            b.transactStatements(
                s -> s.statement("INSERT INTO abc VALUE {'pk': 'a', 'n': 1}"),
                s -> s.statement("INSERT INTO abc VALUE {'pk': 'b', 'n': 1}")));
    TransactionCanceledException refusal =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                dynamo.executeTransaction(
                    b ->
                        b.transactStatements(
                            s -> s.statement("UPDATE abc SET n = 2 WHERE pk = 'a'"),
                            s ->
                                s.statement(
                                    "EXISTS(SELECT * FROM abc WHERE pk = 'b' AND n = 2)"))));
    assertThat(refusal.cancellationReasons())
        .extracting(CancellationReason::code)
        .isEqualTo(List.of("None", "ConditionalCheckFailed"));
    assertThat(
            dynamo
                .executeTransaction(
                    b ->
                        b.transactStatements(
                            s -> s.statement("SELECT n FROM abc WHERE pk = 'a'"),
                            s -> s.statement("SELECT n FROM abc WHERE pk = 'zzz'")))
                .responses())
        .containsExactly(
            ItemResponse.builder().item(item("n", 1)).build(), ItemResponse.builder().build());
  }
}
