package io.cloudfakes.dynamodb.internal.operation.query;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.expression.Bindings;
import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.ExpressionKind;
import io.cloudfakes.dynamodb.internal.expression.Expressions;
import io.cloudfakes.dynamodb.internal.expression.KeyCondition;
import io.cloudfakes.dynamodb.internal.expression.Path;
import io.cloudfakes.dynamodb.internal.expression.Paths;
import io.cloudfakes.dynamodb.internal.expression.Projection;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Reads items of one partition of a table or index, in the order of their sort keys. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html">Query</a>.
 *
 * <p>Modelled: all but the parameters from before expressions. Items of a global index with equal
 * keys come in the order of their keys in the table (AWS promises none). Not modelled (501): {@code
 * KeyConditions}, {@code QueryFilter}, {@code ConditionalOperator}, {@code AttributesToGet}.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class Query implements Operation<QueryRequest, QueryResponse, DynamoDbState> {

  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.refusing(
          "KeyConditions", "QueryFilter", "ConditionalOperator", "AttributesToGet");

  /** The expressions of one request, bound. */
  private record Wish(
      Condition keys, @Nullable Condition filter, @Nullable Projection projection) {}

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<QueryResponse, DynamoDbState> decide(
      QueryRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    Wish wish = read(request, faults);
    ReadTarget target =
        ReadTarget.of(Tables.usable(state, request.tableName(), call), request.indexName());
    if (target.isGlobal() && Boolean.TRUE.equals(request.consistentRead())) {
      throw DynamoDbErrors.validation(
          "Consistent reads are not supported on global secondary indexes");
    }
    KeyCondition condition = KeyCondition.of(wish.keys(), target.keys(), faults);
    if (wish.filter() != null) {
      requireNoKey(wish.filter(), target, faults);
    }
    Selection selection =
        Selection.of(target, request.selectAsString(), wish.projection(), wish.filter());
    Page page = new Page(target, selection, wish.filter(), request.consistentRead());
    read(page, request, target, condition, faults, call);
    return Outcome.of(response(request, page));
  }

  private static Wish read(QueryRequest request, Faults faults) {
    ReadMembers.check(
            faults.members(),
            request.tableName(),
            request.indexName(),
            request.selectAsString(),
            request.limit(),
            request.returnConsumedCapacityAsString())
        .check();
    String keyText = request.keyConditionExpression();
    if (keyText == null) {
      throw faults.request(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified in the "
              + "request.");
    }
    String filterText = request.filterExpression();
    String projectionText = request.projectionExpression();
    Selection.check(request.selectAsString(), projectionText != null, request.indexName() != null);
    Condition filter =
        filterText == null
            ? null
            : Expressions.condition(ExpressionKind.FILTER, filterText, faults);
    Condition keys = Expressions.condition(ExpressionKind.KEY_CONDITION, keyText, faults);
    Projection projection =
        projectionText == null ? null : Expressions.projection(projectionText, faults);
    Bindings bindings =
        Bindings.of(
            request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
            request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
            faults);
    Wish wish =
        new Wish(
            bindings.bind(ExpressionKind.KEY_CONDITION, keys),
            filter == null ? null : bindings.bind(ExpressionKind.FILTER, filter),
            projection == null ? null : bindings.bind(projection));
    bindings.requireAllUsed();
    return wish;
  }

  private static void requireNoKey(Condition filter, ReadTarget target, Faults faults) {
    for (Path path : Paths.of(filter)) {
      if (target.isKey(path.root())) {
        throw faults.request(
            "Filter Expression can only contain non-primary key attributes: "
                + "Primary key attribute: "
                + path.root());
      }
    }
  }

  private static void read(
      Page page,
      QueryRequest request,
      ReadTarget target,
      KeyCondition condition,
      Faults faults,
      CallContext call) {
    SortRange range = SortRange.of(condition);
    ItemKey start =
        request.hasExclusiveStartKey()
            ? target.place(ValueReader.attributes(request.exclusiveStartKey(), faults))
            : null;
    if (start != null && (start.compareTo(range.low()) < 0 || start.compareTo(range.high()) > 0)) {
      throw DynamoDbErrors.validation("The provided starting key is invalid");
    }
    ItemMap<Item> items = target.items();
    boolean forward = !Boolean.FALSE.equals(request.scanIndexForward());
    ItemMap.Cursor<Item> cursor =
        forward
            ? items.ascending(start == null ? range.low() : start, range.high())
            : items.descending(start == null ? range.high() : start, range.low());
    page.read(
        cursor, start, request.limit(), call.options(DynamoDbOptions.class).limits().pageSize());
  }

  private static QueryResponse response(QueryRequest request, Page page) {
    return QueryResponse.builder()
        .items(page.items())
        .count(page.count())
        .scannedCount(page.scanned())
        .lastEvaluatedKey(page.lastEvaluatedKey())
        .consumedCapacity(page.consumedCapacity(request.returnConsumedCapacityAsString()))
        .build();
  }
}
