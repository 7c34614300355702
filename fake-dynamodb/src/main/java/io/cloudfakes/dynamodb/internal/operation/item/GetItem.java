package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.internal.expression.Bindings;
import io.cloudfakes.dynamodb.internal.expression.Expressions;
import io.cloudfakes.dynamodb.internal.expression.Projection;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Keys;
import io.cloudfakes.dynamodb.internal.rule.ParameterStyles;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * Reads the item of a key, or the wanted parts of it. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html">GetItem</a>.
 *
 * <p>Modelled: all, and the parameter from before expressions ({@code AttributesToGet}); eventually
 * consistent reads see the latest write and cost half.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class GetItem implements Operation<GetItemRequest, GetItemResponse, DynamoDbState> {

  @Override
  public Outcome<GetItemResponse, DynamoDbState> decide(
      GetItemRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    Projection projection =
        projection(
            request.projectionExpression(),
            request.hasAttributesToGet() ? request.attributesToGet() : null,
            request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
            faults);
    Attributes key = ValueReader.attributes(request.key(), faults);
    Table table = Tables.usable(state, request.tableName(), call);
    Item item = table.items().get(Keys.ofKey(key, table.keys()));
    return item != null
            && projection == null
            && !Capacity.isWanted(request.returnConsumedCapacityAsString())
        ? Outcome.of(new ItemAnswer(item))
        : Outcome.of(response(request, table, item, projection));
  }

  /**
   * The projection of a request that has no other expression, as an expression or as it was given
   * before expressions; null when it wants all.
   */
  public static @Nullable Projection projection(
      @Nullable String expression,
      @Nullable List<String> attributesToGet,
      @Nullable Map<String, String> names,
      Faults faults) {
    if (attributesToGet == null) {
      return projection(expression, names, faults);
    }
    new ParameterStyles()
        .before("AttributesToGet", true)
        .expression("ProjectionExpression", expression != null)
        .check(faults);
    WriteCondition.requireNoPlaceholders(names, null, "ProjectionExpression is null", faults);
    return Projection.ofAttributes(attributesToGet, faults);
  }

  /** The projection of a request that has no other expression; null when it wants all. */
  public static @Nullable Projection projection(
      @Nullable String expression, @Nullable Map<String, String> names, Faults faults) {
    if (expression == null) {
      WriteCondition.requireNoPlaceholders(names, null, "ProjectionExpression is null", faults);
      return null;
    }
    Bindings bindings = Bindings.of(names, null, faults);
    Projection parsed = Expressions.projection(expression, faults);
    Projection projection = bindings.bind(parsed);
    bindings.requireAllUsed();
    return projection;
  }

  private static GetItemResponse response(
      GetItemRequest request, Table table, @Nullable Item item, @Nullable Projection projection) {
    GetItemResponse.Builder response = GetItemResponse.builder();
    if (item != null) {
      response.item(projection == null ? item.toSdk() : projection.of(item.attributes()).toSdk());
    }
    String wanted = request.returnConsumedCapacityAsString();
    if (Capacity.isWanted(wanted)) {
      boolean consistent = Boolean.TRUE.equals(request.consistentRead());
      response.consumedCapacity(
          new Capacity()
              .read(Capacity.readUnits(item == null ? 0 : item.size(), consistent))
              .toSdk(table.definition().id().name(), wanted));
    }
    return response.build();
  }
}
