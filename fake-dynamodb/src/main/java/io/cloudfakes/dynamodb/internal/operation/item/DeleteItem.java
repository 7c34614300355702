package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Keys;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;

/**
 * Removes the item of a key, if there is one. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html">DeleteItem</a>.
 *
 * <p>Modelled: all but the parameters from before expressions. Not modelled (501): {@code
 * Expected}, {@code ConditionalOperator}.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ConditionalCheckFailedException}.
 */
public final class DeleteItem
    implements Operation<DeleteItemRequest, DeleteItemResponse, DynamoDbState> {

  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.refusing("Expected", "ConditionalOperator");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<DeleteItemResponse, DynamoDbState> decide(
      DeleteItemRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    WriteCondition condition = read(request, faults);
    Attributes keyAttributes = ValueReader.attributes(request.key(), faults);
    Table table = Tables.usable(state, request.tableName(), call);
    ItemKey key = Keys.ofKey(keyAttributes, table.keys());
    Item before = table.items().get(key);
    condition.check(before);
    DeleteItemResponse response = response(request, table, key, before, keyAttributes);
    return before == null
        ? Outcome.of(response)
        : Outcome.of(response, new ItemChange.Delete(table.definition().id(), key));
  }

  private static WriteCondition read(DeleteItemRequest request, Faults faults) {
    ItemMembers.returnOptions(
            faults
                .members()
                .required("TableName", request.tableName())
                .required("Key", !request.hasKey()),
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

  private static DeleteItemResponse response(
      DeleteItemRequest request,
      Table table,
      ItemKey key,
      @Nullable Item before,
      Attributes keyAttributes) {
    DeleteItemResponse.Builder response = DeleteItemResponse.builder();
    if (before != null && "ALL_OLD".equals(request.returnValuesAsString())) {
      response.attributes(before.toSdk());
    }
    String wanted = request.returnConsumedCapacityAsString();
    if (Capacity.isWanted(wanted)) {
      response.consumedCapacity(
          new Capacity()
              .write(table, key, before, null)
              .toSdk(table.definition().id().name(), wanted));
    }
    return response
        .itemCollectionMetrics(
            ItemCollections.metrics(
                request.returnItemCollectionMetricsAsString(), table, new Item(keyAttributes)))
        .build();
  }
}
