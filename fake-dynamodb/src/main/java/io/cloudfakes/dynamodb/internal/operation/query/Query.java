package io.cloudfakes.dynamodb.internal.operation.query;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.KeyCondition;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.Value;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Reads items of one partition of a table or index, in the order of their sort keys. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html">Query</a>.
 *
 * <p>Modelled: all, and the parameters from before expressions ({@code KeyConditions}, {@code
 * QueryFilter}, {@code ConditionalOperator}, {@code AttributesToGet}). Items of a global index with
 * equal keys come in the order of their keys in the table (AWS promises none).
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class Query implements Operation<QueryRequest, QueryResponse, DynamoDbState> {

  @Override
  public Outcome<QueryResponse, DynamoDbState> decide(
      QueryRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    ReadParameters parameters = ReadParameters.of(request);
    ReadWish wish = ReadWish.of(parameters, faults);
    Condition keys = wish.keys();
    if (keys == null) {
      throw faults.request(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified in the "
              + "request.");
    }
    ReadTarget target =
        ReadTarget.of(
            Tables.usable(state, request.tableName(), call),
            parameters.indexName(),
            parameters.consistentRead());
    KeyCondition condition = KeyCondition.of(keys, target.keys(), faults);
    wish.requireNoKeyInFilter(parameters, target, faults);
    Page page =
        Page.read(
            target,
            wish,
            parameters,
            KeyRange.of(condition),
            start(parameters, target, condition, faults),
            !Boolean.FALSE.equals(request.scanIndexForward()),
            call.options(DynamoDbOptions.class).limits().pageSize());
    return Outcome.of(new PageAnswer<>(page, Query::response));
  }

  /** Where it goes on; null when it begins. */
  private static @Nullable ItemKey start(
      ReadParameters parameters, ReadTarget target, KeyCondition condition, Faults faults) {
    Map<String, AttributeValue> given = parameters.exclusiveStartKey();
    if (given == null) {
      return null;
    }
    ItemKey start = target.place(ValueReader.attributes(given, faults));
    Value partition = condition.partition();
    if (start == null
        || !new KeyRange(ItemKey.before(partition), ItemKey.after(partition)).contains(start)) {
      throw DynamoDbErrors.validation("The provided starting key is invalid");
    }
    if (!KeyRange.of(condition).contains(start)) {
      throw DynamoDbErrors.validation(
          "The provided starting key does not match the range key predicate");
    }
    return start;
  }

  private static QueryResponse response(Page page) {
    return QueryResponse.builder()
        .items(page.items())
        .count(page.count())
        .scannedCount(page.scanned())
        .lastEvaluatedKey(page.lastEvaluatedKey())
        .consumedCapacity(page.consumedCapacity())
        .build();
  }
}
