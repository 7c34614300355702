package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.expression.AttributeChanges;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.ParameterStyles;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Changes attributes of the item of a key, and makes the item when there is none. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html">UpdateItem</a>.
 *
 * <p>Modelled: all, and the parameters from before expressions ({@code AttributeUpdates}, {@code
 * Expected}, {@code ConditionalOperator}).
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ConditionalCheckFailedException}, {@code ItemCollectionSizeLimitExceededException}.
 */
public final class UpdateItem
    implements Operation<UpdateItemRequest, UpdateItemResponse, DynamoDbState> {
  @Override
  public Outcome<UpdateItemResponse, DynamoDbState> decide(
      UpdateItemRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    ItemWrite write = ItemWrite.update(request.key(), read(request, faults), faults);
    Table table = Tables.usable(state, request.tableName(), call);
    Written written = Written.of(write, table, true, call.options(DynamoDbOptions.class).limits());
    return Outcome.of(response(request, written), written.changes());
  }

  private static UpdateWish read(UpdateItemRequest request, Faults faults) {
    return request.hasAttributeUpdates()
            || request.hasExpected()
            || request.conditionalOperatorAsString() != null
        ? readFromBeforeExpressions(request, faults)
        : readExpressions(request, faults);
  }

  private static UpdateWish readFromBeforeExpressions(UpdateItemRequest request, Faults faults) {
    new ParameterStyles()
        .before("AttributeUpdates", request.hasAttributeUpdates())
        .before("Expected", request.hasExpected())
        .before("ConditionalOperator", request.conditionalOperatorAsString() != null)
        .expression("UpdateExpression", request.updateExpression() != null)
        .expression("ConditionExpression", request.conditionExpression() != null)
        .check(faults);
    WriteCondition.requireNoPlaceholders(
        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
        request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
        "UpdateExpression and ConditionExpression are null",
        faults);
    return new UpdateWish(
        AttributeChanges.of(request.attributeUpdates(), faults),
        WriteCondition.expected(
            request.expected(),
            request.conditionalOperatorAsString(),
            request.returnValuesOnConditionCheckFailureAsString(),
            faults));
  }

  private static UpdateWish readExpressions(UpdateItemRequest request, Faults faults) {
    return UpdateWish.of(
        request.updateExpression(),
        request.conditionExpression(),
        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
        request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
        request.returnValuesOnConditionCheckFailureAsString(),
        faults);
  }

  private static UpdateItemResponse response(UpdateItemRequest request, Written written) {
    return UpdateItemResponse.builder()
        .attributes(written.returned(request.returnValuesAsString()))
        .consumedCapacity(written.consumedCapacity(request.returnConsumedCapacityAsString()))
        .itemCollectionMetrics(
            written.collectionMetrics(request.returnItemCollectionMetricsAsString()))
        .build();
  }
}
