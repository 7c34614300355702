package io.cloudfakes.dynamodb.internal.operation.partiql;

import io.cloudfakes.AwsError;
import io.cloudfakes.dynamodb.DynamoDbLimits;
import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.operation.item.Attempt;
import io.cloudfakes.dynamodb.internal.operation.item.Written;
import io.cloudfakes.dynamodb.internal.operation.transaction.FailureCodes;
import io.cloudfakes.dynamodb.internal.partiql.Statement;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Keys;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * Runs up to 25 PartiQL statements, all of which read or all of which write one item each. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchExecuteStatement.html">BatchExecuteStatement</a>.
 *
 * <p>Modelled: all. Each statement succeeds or fails by itself; they are done in their order.
 *
 * <p>Errors: {@code ValidationException}; others are told in the replies to the statements.
 */
public final class BatchExecuteStatement
    implements Operation<
        BatchExecuteStatementRequest, BatchExecuteStatementResponse, DynamoDbState> {
  @Override
  public Outcome<BatchExecuteStatementResponse, DynamoDbState> decide(
      BatchExecuteStatementRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    List<Attempt<Statement>> statements = new ArrayList<>();
    for (BatchStatementRequest one : request.statements()) {
      statements.add(Attempt.of(() -> text(one).parse(faults)));
    }
    requireOneKind(statements);
    Run run = new Run(request, state, call);
    List<BatchStatementResponse> responses = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      responses.add(response(statements.get(i), request.statements().get(i), run));
    }
    return Outcome.of(
        BatchExecuteStatementResponse.builder()
            .responses(responses)
            .consumedCapacity(run.consumedCapacity())
            .build(),
        run.changes);
  }

  private static StatementText text(BatchStatementRequest request) {
    return new StatementText(
        request.statement(),
        request.hasParameters() ? request.parameters() : null,
        request.returnValuesOnConditionCheckFailureAsString());
  }

  private static void requireOneKind(List<Attempt<Statement>> statements) {
    boolean reads = false;
    boolean writes = false;
    for (Attempt<Statement> attempt : statements) {
      if (attempt instanceof Attempt.Done<Statement> done) {
        reads |= done.result().isRead();
        writes |= !done.result().isRead();
      }
    }
    if (reads && writes) {
      throw DynamoDbErrors.validation(
          "The batch must consist of either read statements or write statements, not both");
    }
  }

  private static BatchStatementResponse response(
      Attempt<Statement> parsed, BatchStatementRequest request, Run run) {
    BatchStatementResponse.Builder response = BatchStatementResponse.builder();
    AwsError error;
    if (parsed instanceof Attempt.Done<Statement> done) {
      Statement statement = done.result();
      response.tableName(statement.table());
      Attempt<BatchStatementResponse> attempt =
          Attempt.of(() -> response.item(run.run(statement, request)).build());
      if (attempt instanceof Attempt.Done<BatchStatementResponse> ran) {
        return ran.result();
      }
      error = ((Attempt.Refused<BatchStatementResponse>) attempt).error();
    } else {
      error = ((Attempt.Refused<Statement>) parsed).error();
    }
    if (error.status() == 501) {
      // Not AWS's answer but this library's: it must not hide among those of the statements.
      throw error.asException();
    }
    return response
        .error(
            e ->
                e.code(FailureCodes.of(error))
                    .message(error.message())
                    .item(FailureCodes.item(error)))
        .build();
  }

  /** What the statements of one call have done so far. */
  private static final class Run {
    private final DynamoDbState state;
    private final CallContext call;
    private final DynamoDbLimits limits;
    private final @Nullable String wanted;
    private final Map<TableId, Table> tables = new LinkedHashMap<>();
    private final Map<TableId, Capacity> capacities = new LinkedHashMap<>();
    private final List<ItemChange> changes = new ArrayList<>();

    Run(BatchExecuteStatementRequest request, DynamoDbState state, CallContext call) {
      this.state = state;
      this.call = call;
      this.limits = call.options(DynamoDbOptions.class).limits();
      this.wanted = request.returnConsumedCapacityAsString();
    }

    /** What the statement shows of its item; null when that is nothing. */
    @Nullable Map<String, AttributeValue> run(Statement statement, BatchStatementRequest request) {
      if (statement instanceof Statement.Exists) {
        throw DynamoDbErrors.validation("EXISTS can only be used as a statement of a transaction");
      }
      Table found = Tables.usable(state, statement.table(), new StatementUse(statement), call);
      TableId id = found.definition().id();
      Table table = tables.getOrDefault(id, found);
      Capacity capacity = capacities.computeIfAbsent(id, name -> new Capacity());
      if (statement instanceof Statement.Select select) {
        return read(select, table, request.consistentRead(), capacity);
      }
      Written written =
          ExecuteStatement.written(
              StatementWrite.of(
                  statement, table, request.returnValuesOnConditionCheckFailureAsString(), limits),
              table,
              Capacity.isWanted(wanted),
              limits);
      written.charge(capacity);
      changes.addAll(written.changes());
      tables.put(id, written.tableAfter());
      return StatementWrite.returned(statement, written);
    }

    private static @Nullable Map<String, AttributeValue> read(
        Statement.Select select, Table table, @Nullable Boolean consistentRead, Capacity capacity) {
      FullKey key = select.index() == null ? FullKey.of(select.where(), table.keys()) : null;
      if (key == null) {
        throw DynamoDbErrors.validation(
            "Select statements within BatchExecuteStatement must specify the primary key in the"
                + " where clause.");
      }
      Item item = table.items().get(Keys.ofKey(key.key(), table.keys()));
      capacity.read(
          Capacity.readUnits(item == null ? 0 : item.size(), Boolean.TRUE.equals(consistentRead)));
      return StatementReads.shown(select, item);
    }

    @Nullable List<ConsumedCapacity> consumedCapacity() {
      if (!Capacity.isWanted(wanted)) {
        return null;
      }
      List<ConsumedCapacity> all = new ArrayList<>();
      capacities.forEach((id, capacity) -> all.add(capacity.toSdk(id.name(), wanted)));
      return all;
    }
  }
}
