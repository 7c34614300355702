package io.cloudfakes.dynamodb.internal.operation.transaction;

import io.cloudfakes.dynamodb.DynamoDbLimits;
import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.operation.item.ItemWrite;
import io.cloudfakes.dynamodb.internal.operation.item.UpdateWish;
import io.cloudfakes.dynamodb.internal.operation.item.WriteCondition;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.ItemUse;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.KeptReply;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Writes up to 100 items of one or more tables, all or none, if all conditions hold. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>.
 *
 * <p>Modelled: all. Transactions of one world never meet: each is committed at once, so a conflict
 * is something a test asks for as a fault.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * TransactionCanceledException}, {@code IdempotentParameterMismatchException}.
 */
public final class TransactWriteItems
    implements Operation<TransactWriteItemsRequest, TransactWriteItemsResponse, DynamoDbState> {
  private static final TransactWriteItemsResponse NOTHING_TO_TELL =
      TransactWriteItemsResponse.builder().build();

  /** Most transactions are answered with nothing, which is written once. */
  private final KeptReply nothingToTell = new KeptReply();

  @Override
  public Outcome<TransactWriteItemsResponse, DynamoDbState> decide(
      TransactWriteItemsRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    DynamoDbLimits limits = call.options(DynamoDbOptions.class).limits();
    List<TransactWriteItem> items = request.transactItems();
    List<TransactionWrite> actions = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      actions.add(action(items.get(i), state, call, faults, limits));
    }
    TransactionToken token =
        TransactionToken.of(request.clientRequestToken(), request, state, call);
    String capacity = request.returnConsumedCapacityAsString();
    if (token.repeated()) {
      return Outcome.of(
          TransactWriteItemsResponse.builder()
              .consumedCapacity(TransactionWrites.repeatedCapacity(actions, capacity))
              .build());
    }
    TransactionWrites writes =
        TransactionWrites.decide(actions, Capacity.isWanted(capacity), limits);
    List<Change<DynamoDbState>> changes = writes.changes(token);
    if (capacity == null && request.returnItemCollectionMetricsAsString() == null) {
      return Outcome.<TransactWriteItemsResponse, DynamoDbState>of(NOTHING_TO_TELL, changes)
          .keptIn(nothingToTell);
    }
    return Outcome.of(response(request, writes), changes);
  }

  private static TransactionWrite action(
      TransactWriteItem item,
      DynamoDbState state,
      CallContext call,
      Faults faults,
      DynamoDbLimits limits) {
    ConditionCheck check = item.conditionCheck();
    Put put = item.put();
    Update update = item.update();
    Delete delete = item.delete();
    int actions =
        (check == null ? 0 : 1)
            + (put == null ? 0 : 1)
            + (update == null ? 0 : 1)
            + (delete == null ? 0 : 1);
    if (actions != 1) {
      throw DynamoDbErrors.validation(
          "TransactItems can only contain one of Check, Put, Update or Delete");
    }
    ItemWrite write;
    String table;
    ItemUse use;
    if (put != null) {
      write = write(put, faults, limits);
      table = put.tableName();
      use = new ItemUse("PutItem", put.item());
    } else if (update != null) {
      write = write(update, faults);
      table = update.tableName();
      use = new ItemUse("UpdateItem", update.key());
    } else if (delete != null) {
      write = write(delete, faults);
      table = delete.tableName();
      use = new ItemUse("DeleteItem", delete.key());
    } else {
      write = write(check, faults);
      table = check.tableName();
      use = new ItemUse("ConditionCheckItem", check.key());
    }
    return new TransactionWrite(write, Tables.usable(state, table, use, call), false);
  }

  private static ItemWrite write(Put put, Faults faults, DynamoDbLimits limits) {
    return ItemWrite.put(
        put.item(),
        WriteCondition.of(
            put.conditionExpression(),
            put.hasExpressionAttributeNames() ? put.expressionAttributeNames() : null,
            put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null,
            put.returnValuesOnConditionCheckFailureAsString(),
            faults),
        faults,
        limits);
  }

  private static ItemWrite write(Update update, Faults faults) {
    return ItemWrite.update(
        update.key(),
        UpdateWish.of(
            update.updateExpression(),
            update.conditionExpression(),
            update.hasExpressionAttributeNames() ? update.expressionAttributeNames() : null,
            update.hasExpressionAttributeValues() ? update.expressionAttributeValues() : null,
            update.returnValuesOnConditionCheckFailureAsString(),
            faults),
        faults);
  }

  private static ItemWrite write(Delete delete, Faults faults) {
    return ItemWrite.delete(
        delete.key(),
        WriteCondition.of(
            delete.conditionExpression(),
            delete.hasExpressionAttributeNames() ? delete.expressionAttributeNames() : null,
            delete.hasExpressionAttributeValues() ? delete.expressionAttributeValues() : null,
            delete.returnValuesOnConditionCheckFailureAsString(),
            faults),
        faults);
  }

  private static ItemWrite write(ConditionCheck check, Faults faults) {
    return ItemWrite.check(
        check.key(),
        WriteCondition.of(
            check.conditionExpression(),
            check.hasExpressionAttributeNames() ? check.expressionAttributeNames() : null,
            check.hasExpressionAttributeValues() ? check.expressionAttributeValues() : null,
            check.returnValuesOnConditionCheckFailureAsString(),
            faults),
        faults);
  }

  private static TransactWriteItemsResponse response(
      TransactWriteItemsRequest request, TransactionWrites writes) {
    String capacity = request.returnConsumedCapacityAsString();
    String metrics = request.returnItemCollectionMetricsAsString();
    return TransactWriteItemsResponse.builder()
        .consumedCapacity(writes.consumedCapacity(capacity))
        .itemCollectionMetrics(writes.collectionMetrics(metrics))
        .build();
  }
}
