package io.cloudfakes.dynamodb.internal.operation.partiql;

import io.cloudfakes.AwsError;
import io.cloudfakes.dynamodb.DynamoDbLimits;
import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.expression.KeyCondition;
import io.cloudfakes.dynamodb.internal.operation.item.Attempt;
import io.cloudfakes.dynamodb.internal.operation.item.Written;
import io.cloudfakes.dynamodb.internal.operation.query.KeyRange;
import io.cloudfakes.dynamodb.internal.operation.query.ReadTarget;
import io.cloudfakes.dynamodb.internal.operation.transaction.TransactionWrite;
import io.cloudfakes.dynamodb.internal.partiql.Statement;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;

/**
 * Runs one PartiQL statement. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteStatement.html">ExecuteStatement</a>.
 *
 * <p>Modelled: SELECT on tables and indexes, INSERT, UPDATE and DELETE, as the developer guide has
 * them. Not modelled (501): arithmetic in WHERE and in the list of SELECT, {@code IS} with other
 * types than MISSING and NULL.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ConditionalCheckFailedException}, {@code DuplicateItemException}.
 */
public final class ExecuteStatement
    implements Operation<ExecuteStatementRequest, ExecuteStatementResponse, DynamoDbState> {
  @Override
  public Outcome<ExecuteStatementResponse, DynamoDbState> decide(
      ExecuteStatementRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    StatementText text =
        new StatementText(
            request.statement(),
            request.hasParameters() ? request.parameters() : null,
            request.returnValuesOnConditionCheckFailureAsString());
    Statement statement = text.parse(faults);
    if (statement instanceof Statement.Exists) {
      throw DynamoDbErrors.validation("EXISTS can only be used as a statement of a transaction");
    }
    Table table = Tables.usable(state, statement.table(), new StatementUse(statement), call);
    DynamoDbLimits limits = call.options(DynamoDbOptions.class).limits();
    return statement instanceof Statement.Select select
        ? Outcome.of(select(request, select, table, faults, limits))
        : write(request, statement, table, limits);
  }

  private static ExecuteStatementResponse select(
      ExecuteStatementRequest request,
      Statement.Select select,
      Table table,
      Faults faults,
      DynamoDbLimits limits) {
    Boolean consistent = request.consistentRead();
    ReadTarget source = ReadTarget.of(table, select.index(), consistent);
    SelectPage page =
        new SelectPage(source, select, request.limit(), limits.pageSize(), consistent);
    Access access = Access.of(select, source.keys(), faults);
    List<KeyCondition> partitions = access.partitions();
    int identity = 31 * request.statement().hashCode() + request.parameters().hashCode();
    NextToken token =
        request.nextToken() == null ? null : NextToken.read(request.nextToken(), identity);
    ItemKey start = token == null ? null : start(token, source);
    int at = token == null ? 0 : token.partition();
    if (partitions == null) {
      page.read(KeyRange.ALL, true, start);
    } else {
      while (at < partitions.size()) {
        page.read(KeyRange.of(partitions.get(at)), access.forward(), start);
        if (page.isFull()) {
          break;
        }
        start = null;
        at++;
      }
    }
    // One item of a table is got, and nothing can follow it.
    boolean one = source.index() == null && FullKey.of(select.where(), table.keys()) != null;
    Attributes lastKey = page.isFull() && !one ? page.lastKey() : null;
    String wanted = request.returnConsumedCapacityAsString();
    return ExecuteStatementResponse.builder()
        .items(page.items())
        .nextToken(lastKey == null ? null : new NextToken(identity, at, lastKey).text())
        .lastEvaluatedKey(lastKey == null ? null : lastKey.toSdk())
        .consumedCapacity(
            Capacity.isWanted(wanted)
                ? page.capacity().toSdk(table.definition().id().name(), wanted)
                : null)
        .build();
  }

  private static ItemKey start(NextToken token, ReadTarget source) {
    ItemKey start = source.place(token.lastKey());
    if (start == null) {
      throw DynamoDbErrors.validation("NextToken does not match request");
    }
    return start;
  }

  private static Outcome<ExecuteStatementResponse, DynamoDbState> write(
      ExecuteStatementRequest request, Statement statement, Table table, DynamoDbLimits limits) {
    if (request.nextToken() != null) {
      throw DynamoDbErrors.validation("NextToken does not match request");
    }
    String wanted = request.returnConsumedCapacityAsString();
    TransactionWrite write =
        StatementWrite.of(
            statement, table, request.returnValuesOnConditionCheckFailureAsString(), limits);
    Written written = written(write, table, Capacity.isWanted(wanted), limits);
    Map<String, AttributeValue> returned = StatementWrite.returned(statement, written);
    return Outcome.of(
        ExecuteStatementResponse.builder()
            .items(returned == null ? List.of() : List.of(returned))
            .consumedCapacity(written.consumedCapacity(wanted))
            .build(),
        written.changes());
  }

  /** Decides a write that is no part of a transaction. */
  static Written written(
      TransactionWrite write, Table table, boolean looks, DynamoDbLimits limits) {
    Attempt<Written> attempt = Attempt.of(() -> Written.of(write.write(), table, looks, limits));
    if (attempt instanceof Attempt.Done<Written> done) {
      return done.result();
    }
    AwsError error = ((Attempt.Refused<Written>) attempt).error();
    throw write.told(error).asException();
  }
}
