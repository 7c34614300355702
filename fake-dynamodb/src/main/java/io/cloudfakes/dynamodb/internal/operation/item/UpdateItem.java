package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.expression.Bindings;
import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.ExpressionKind;
import io.cloudfakes.dynamodb.internal.expression.Expressions;
import io.cloudfakes.dynamodb.internal.expression.Update;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Changes attributes of the item of a key, and makes the item when there is none. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html">UpdateItem</a>.
 *
 * <p>Modelled: all but the parameters from before expressions. Not modelled (501): {@code
 * AttributeUpdates}, {@code Expected}, {@code ConditionalOperator}.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ConditionalCheckFailedException}.
 */
public final class UpdateItem
    implements Operation<UpdateItemRequest, UpdateItemResponse, DynamoDbState> {
  private static final Update NOTHING = new Update(List.of());

  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.refusing("AttributeUpdates", "Expected", "ConditionalOperator");

  /** The expressions of one request, bound. */
  private record Wish(Update update, WriteCondition condition) {}

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<UpdateItemResponse, DynamoDbState> decide(
      UpdateItemRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    Wish wish = read(request, faults);
    Attributes keyAttributes = ValueReader.attributes(request.key(), faults);
    Table table = Tables.usable(state, request.tableName(), call);
    ItemKey key = Keys.ofKey(keyAttributes, table.keys());
    wish.update().requireNoKey(table.keys());
    Item before = table.items().get(key);
    wish.condition().check(before);
    if (before == null && !wish.update().actions().isEmpty() && wish.update().onlyTakesAway()) {
      // There is nothing to take away from, and AWS makes no item then.
      wish.update().applyTo(keyAttributes);
      return Outcome.of(
          response(request, wish.update(), table, key, null, new Item(keyAttributes), true));
    }
    Item after =
        new Item(wish.update().applyTo(before == null ? keyAttributes : before.attributes()));
    if (after.size() > call.options(DynamoDbOptions.class).limits().itemSize()) {
      throw DynamoDbErrors.validation("Item size to update has exceeded the maximum allowed size");
    }
    Keys.checkUpdatedIndexKeys(after.attributes(), table);
    return Outcome.of(
        response(request, wish.update(), table, key, before, after, false),
        new ItemChange.Put(table.definition().id(), key, after));
  }

  private static Wish read(UpdateItemRequest request, Faults faults) {
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
    var names = request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null;
    var values =
        request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null;
    String updateText = request.updateExpression();
    String conditionText = request.conditionExpression();
    if (updateText == null && conditionText == null) {
      WriteCondition.requireNoPlaceholders(
          names, values, "UpdateExpression and ConditionExpression are null", faults);
    }
    Update update = updateText == null ? NOTHING : Expressions.update(updateText, faults);
    Condition condition =
        conditionText == null
            ? null
            : Expressions.condition(ExpressionKind.CONDITION, conditionText, faults);
    Bindings bindings = Bindings.of(names, values, faults);
    Wish wish =
        new Wish(
            bindings.bind(update),
            WriteCondition.of(
                condition, bindings, request.returnValuesOnConditionCheckFailureAsString()));
    bindings.requireAllUsed();
    return wish;
  }

  private static UpdateItemResponse response(
      UpdateItemRequest request,
      Update update,
      Table table,
      ItemKey key,
      @Nullable Item before,
      Item after,
      boolean madeNothing) {
    UpdateItemResponse.Builder response = UpdateItemResponse.builder();
    Item now = madeNothing ? null : after;
    Attributes returned = returned(request.returnValuesAsString(), update, before, now);
    if (!returned.isEmpty()) {
      response.attributes(returned.toSdk());
    }
    String wanted = request.returnConsumedCapacityAsString();
    if (Capacity.isWanted(wanted)) {
      response.consumedCapacity(
          new Capacity()
              .write(table, key, before, now)
              .toSdk(table.definition().id().name(), wanted));
    }
    return response
        .itemCollectionMetrics(
            ItemCollections.metrics(request.returnItemCollectionMetricsAsString(), table, after))
        .build();
  }

  private static Attributes returned(
      @Nullable String returnValues, Update update, @Nullable Item before, @Nullable Item after) {
    if (returnValues == null || returnValues.equals("NONE")) {
      return Attributes.EMPTY;
    }
    Item item = returnValues.endsWith("_OLD") ? before : after;
    if (item == null) {
      return Attributes.EMPTY;
    }
    return returnValues.startsWith("ALL")
        ? item.attributes()
        : update.places().of(item.attributes());
  }
}
