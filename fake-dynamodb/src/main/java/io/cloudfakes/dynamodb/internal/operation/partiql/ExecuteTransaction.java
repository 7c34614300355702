package io.cloudfakes.dynamodb.internal.operation.partiql;

import io.cloudfakes.dynamodb.DynamoDbLimits;
import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.operation.transaction.TransactionReads;
import io.cloudfakes.dynamodb.internal.operation.transaction.TransactionToken;
import io.cloudfakes.dynamodb.internal.operation.transaction.TransactionWrite;
import io.cloudfakes.dynamodb.internal.operation.transaction.TransactionWrites;
import io.cloudfakes.dynamodb.internal.partiql.PartiqlErrors;
import io.cloudfakes.dynamodb.internal.partiql.Statement;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;

/**
 * Runs up to 100 PartiQL statements, all or none: all of them read one item each, or write one or
 * require it to be there. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteTransaction.html">ExecuteTransaction</a>.
 *
 * <p>Modelled: all but (501) RETURNING, which the guide says nothing of here.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * TransactionCanceledException}, {@code IdempotentParameterMismatchException}.
 */
public final class ExecuteTransaction
    implements Operation<ExecuteTransactionRequest, ExecuteTransactionResponse, DynamoDbState> {

  @Override
  public Outcome<ExecuteTransactionResponse, DynamoDbState> decide(
      ExecuteTransactionRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    List<Statement> statements = new ArrayList<>();
    for (ParameterizedStatement one : request.transactStatements()) {
      statements.add(text(one).parse(faults));
    }
    boolean reads = statements.stream().anyMatch(Statement::isRead);
    if (reads && !statements.stream().allMatch(Statement::isRead)) {
      throw DynamoDbErrors.validation(
          "The transaction must consist of either read statements or write statements, not both");
    }
    return reads
        ? Outcome.of(read(request, statements, state, call))
        : write(request, statements, state, call);
  }

  private static StatementText text(ParameterizedStatement statement) {
    return new StatementText(
        statement.statement(),
        statement.hasParameters() ? statement.parameters() : null,
        statement.returnValuesOnConditionCheckFailureAsString());
  }

  private static ExecuteTransactionResponse read(
      ExecuteTransactionRequest request,
      List<Statement> statements,
      DynamoDbState state,
      CallContext call) {
    List<TransactionReads.Read> reads = new ArrayList<>();
    for (Statement statement : statements) {
      Statement.Select select = (Statement.Select) statement;
      Table table = Tables.usable(state, select.table(), new StatementUse(select), call);
      FullKey key = select.index() == null ? FullKey.of(select.where(), table.keys()) : null;
      if (key == null) {
        throw PartiqlErrors.keyMissing();
      }
      reads.add(new TransactionReads.Read(key.key(), table));
    }
    TransactionReads found = TransactionReads.decide(reads);
    List<ItemResponse> responses = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      responses.add(
          ItemResponse.builder()
              .item(
                  StatementReads.shown((Statement.Select) statements.get(i), found.items().get(i)))
              .build());
    }
    return ExecuteTransactionResponse.builder()
        .responses(responses)
        .consumedCapacity(found.consumedCapacity(request.returnConsumedCapacityAsString()))
        .build();
  }

  private static Outcome<ExecuteTransactionResponse, DynamoDbState> write(
      ExecuteTransactionRequest request,
      List<Statement> statements,
      DynamoDbState state,
      CallContext call) {
    DynamoDbLimits limits = call.options(DynamoDbOptions.class).limits();
    List<TransactionWrite> actions = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (StatementWrite.returning(statement) != null) {
        throw DynamoDbErrors.notImplemented(call.action(), "TransactStatements (RETURNING)");
      }
      actions.add(
          StatementWrite.of(
              statement,
              Tables.usable(state, statement.table(), new StatementUse(statement), call),
              request.transactStatements().get(i).returnValuesOnConditionCheckFailureAsString(),
              limits));
    }
    TransactionToken token =
        TransactionToken.of(request.clientRequestToken(), request, state, call);
    String wanted = request.returnConsumedCapacityAsString();
    if (token.repeated()) {
      return Outcome.of(
          ExecuteTransactionResponse.builder()
              .consumedCapacity(TransactionWrites.repeatedCapacity(actions, wanted))
              .build());
    }
    TransactionWrites writes = TransactionWrites.decide(actions, Capacity.isWanted(wanted), limits);
    return Outcome.of(
        ExecuteTransactionResponse.builder()
            .consumedCapacity(writes.consumedCapacity(wanted))
            .build(),
        writes.changes(token));
  }
}
