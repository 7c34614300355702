package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Keys;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/**
 * Stores an item in place of the one with the same key. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html">PutItem</a>.
 *
 * <p>Modelled: all but the parameters from before expressions. Not modelled (501): {@code
 * Expected}, {@code ConditionalOperator}.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ConditionalCheckFailedException}.
 */
public final class PutItem implements Operation<PutItemRequest, PutItemResponse, DynamoDbState> {

  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.refusing("Expected", "ConditionalOperator");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<PutItemResponse, DynamoDbState> decide(
      PutItemRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    WriteCondition condition = read(request, faults);
    Item item = new Item(ValueReader.attributes(request.item(), faults));
    if (item.size() > call.options(DynamoDbOptions.class).limits().itemSize()) {
      throw DynamoDbErrors.validation("Item size has exceeded the maximum allowed size");
    }
    Table table = Tables.usable(state, request.tableName(), call);
    ItemKey key = Keys.ofItem(item.attributes(), table);
    Item before = dependsOnItem(request) ? table.items().get(key) : null;
    condition.check(before);
    return Outcome.of(
        response(request, table, key, before, item),
        new ItemChange.Put(table.definition().id(), key, item));
  }

  /** Whether the answer or the decision has to do with what is there; a plain put looks once. */
  private static boolean dependsOnItem(PutItemRequest request) {
    return request.conditionExpression() != null
        || request.returnValuesAsString() != null
        || request.returnConsumedCapacityAsString() != null;
  }

  private static WriteCondition read(PutItemRequest request, Faults faults) {
    ItemMembers.returnOptions(
            faults
                .members()
                .required("TableName", request.tableName())
                .required("Item", !request.hasItem()),
            request.returnValuesAsString(),
            request.returnConsumedCapacityAsString(),
            request.returnItemCollectionMetricsAsString(),
            request.returnValuesOnConditionCheckFailureAsString())
        .check();
    String returnValues = request.returnValuesAsString();
    if (returnValues != null && !returnValues.equals("NONE") && !returnValues.equals("ALL_OLD")) {
      throw faults.request("ReturnValues can only be ALL_OLD or NONE");
    }
    return WriteCondition.of(
        request.conditionExpression(),
        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
        request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
        request.returnValuesOnConditionCheckFailureAsString(),
        faults);
  }

  private static PutItemResponse response(
      PutItemRequest request,
      Table table,
      ItemKey key,
      @org.jspecify.annotations.Nullable Item before,
      Item after) {
    PutItemResponse.Builder response = PutItemResponse.builder();
    if (before != null && "ALL_OLD".equals(request.returnValuesAsString())) {
      response.attributes(before.toSdk());
    }
    String wanted = request.returnConsumedCapacityAsString();
    if (Capacity.isWanted(wanted)) {
      response.consumedCapacity(
          new Capacity()
              .write(table, key, before, after)
              .toSdk(table.definition().id().name(), wanted));
    }
    return response
        .itemCollectionMetrics(
            ItemCollections.metrics(request.returnItemCollectionMetricsAsString(), table, after))
        .build();
  }
}
