package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.DynamoDbLimits;
import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.KeptReply;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/**
 * Stores an item in place of the one with the same key. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html">PutItem</a>.
 *
 * <p>Modelled: all, and the parameters from before expressions ({@code Expected}, {@code
 * ConditionalOperator}).
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ConditionalCheckFailedException}, {@code ItemCollectionSizeLimitExceededException}.
 */
public final class PutItem implements Operation<PutItemRequest, PutItemResponse, DynamoDbState> {

  private static final PutItemResponse NOTHING_TO_TELL = PutItemResponse.builder().build();

  /** Most puts are answered with nothing, which is written once. */
  private final KeptReply nothingToTell = new KeptReply();

  @Override
  public Outcome<PutItemResponse, DynamoDbState> decide(
      PutItemRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    DynamoDbLimits limits = call.options(DynamoDbOptions.class).limits();
    ItemWrite write = ItemWrite.put(request.item(), read(request, faults), faults, limits);
    Table table = Tables.usable(state, request.tableName(), call);
    Written written = Written.of(write, table, tellsOfItem(request), limits);
    if (!tellsOfItem(request) && request.returnItemCollectionMetricsAsString() == null) {
      return Outcome.<PutItemResponse, DynamoDbState>of(NOTHING_TO_TELL, written.changes())
          .keptIn(nothingToTell);
    }
    return Outcome.of(response(request, written), written.changes());
  }

  /** Whether the answer has to do with what was there; a plain put need not look. */
  private static boolean tellsOfItem(PutItemRequest request) {
    return request.returnValuesAsString() != null
        || request.returnConsumedCapacityAsString() != null;
  }

  private static WriteCondition read(PutItemRequest request, Faults faults) {
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

  private static PutItemResponse response(PutItemRequest request, Written written) {
    return PutItemResponse.builder()
        .attributes(written.returned(request.returnValuesAsString()))
        .consumedCapacity(written.consumedCapacity(request.returnConsumedCapacityAsString()))
        .itemCollectionMetrics(
            written.collectionMetrics(request.returnItemCollectionMetricsAsString()))
        .build();
  }
}
