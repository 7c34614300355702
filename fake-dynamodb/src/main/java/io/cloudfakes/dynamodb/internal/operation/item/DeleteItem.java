package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;

/**
 * Removes the item of a key, if there is one. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html">DeleteItem</a>.
 *
 * <p>Modelled: all, and the parameters from before expressions ({@code Expected}, {@code
 * ConditionalOperator}).
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ConditionalCheckFailedException}.
 */
public final class DeleteItem
    implements Operation<DeleteItemRequest, DeleteItemResponse, DynamoDbState> {

  @Override
  public Outcome<DeleteItemResponse, DynamoDbState> decide(
      DeleteItemRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    ItemWrite write = ItemWrite.delete(request.key(), read(request, faults), faults);
    Table table = Tables.usable(state, request.tableName(), call);
    Written written = Written.of(write, table, true, call.options(DynamoDbOptions.class).limits());
    return Outcome.of(response(request, written), written.changes());
  }

  private static WriteCondition read(DeleteItemRequest request, Faults faults) {
    ItemMembers.requireOldOrNone(request.returnValuesAsString(), faults);
    return ItemMembers.condition(
        request.conditionExpression(),
        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
        request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
        request.hasExpected() ? request.expected() : null,
        request.conditionalOperatorAsString(),
        request.returnValuesOnConditionCheckFailureAsString(),
        faults);
  }

  private static DeleteItemResponse response(DeleteItemRequest request, Written written) {
    return DeleteItemResponse.builder()
        .attributes(written.returned(request.returnValuesAsString()))
        .consumedCapacity(written.consumedCapacity(request.returnConsumedCapacityAsString()))
        .itemCollectionMetrics(
            written.collectionMetrics(request.returnItemCollectionMetricsAsString()))
        .build();
  }
}
