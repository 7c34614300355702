package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.operation.global.GlobalTables;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;

/**
 * Deletes a table with all its items. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html">DeleteTable</a>.
 *
 * <p>Modelled: all. The table is {@code DELETING} in the reply and gone after {@link
 * DynamoDbOptions#tableActivation()}.
 *
 * <p>Errors: {@code ValidationException} (also when it is protected), {@code
 * ResourceNotFoundException}, {@code ResourceInUseException}.
 */
public final class DeleteTable
    implements Operation<DeleteTableRequest, DeleteTableResponse, DynamoDbState> {

  @Override
  public Outcome<DeleteTableResponse, DynamoDbState> decide(
      DeleteTableRequest request, DynamoDbState state, CallContext call) {
    Table table = Tables.any(state, request.tableName(), call);
    TableStates.requireSettled(table);
    TableStates.requireNoIndexInTheMaking(table);
    TableId id = table.definition().id();
    if (table.definition().deletionProtection()) {
      throw DynamoDbErrors.validation(
          "Resource cannot be deleted as it is currently protected against deletion. Disable "
              + "deletion protection first.");
    }
    GlobalTables.requireDeletable(table, call.now());
    TableChange.BeginDelete change =
        new TableChange.BeginDelete(
            id, call.now().plus(call.options(DynamoDbOptions.class).tableActivation()));
    Table deleting = Objects.requireNonNull(change.applyTo(state).table(id));
    return Outcome.of(
        DeleteTableResponse.builder()
            .tableDescription(TableDescriptions.describe(deleting, call.now()))
            .build(),
        change);
  }
}
