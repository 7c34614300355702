package io.cloudfakes.dynamodb.internal.operation.query;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.expression.Bindings;
import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.ExpressionKind;
import io.cloudfakes.dynamodb.internal.expression.Expressions;
import io.cloudfakes.dynamodb.internal.expression.Projection;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * Reads all items of a table or index, or of one of so many segments of it. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html">Scan</a>.
 *
 * <p>Modelled: all but the parameters from before expressions. Partitions come in an order that
 * looks random and is the same in every run; an item's segment depends on its partition key only.
 * Not modelled (501): {@code ScanFilter}, {@code ConditionalOperator}, {@code AttributesToGet}.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class Scan implements Operation<ScanRequest, ScanResponse, DynamoDbState> {
  private static final int MOST_SEGMENTS = 1_000_000;

  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.refusing("ScanFilter", "ConditionalOperator", "AttributesToGet");

  /** The expressions of one request, bound. */
  private record Wish(@Nullable Condition filter, @Nullable Projection projection) {}

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<ScanResponse, DynamoDbState> decide(
      ScanRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    Wish wish = read(request, faults);
    ReadTarget target =
        ReadTarget.of(Tables.usable(state, request.tableName(), call), request.indexName());
    if (target.isGlobal() && Boolean.TRUE.equals(request.consistentRead())) {
      throw DynamoDbErrors.validation(
          "Consistent reads are not supported on global secondary indexes");
    }
    Selection selection =
        Selection.of(target, request.selectAsString(), wish.projection(), wish.filter());
    Segment segment = Segment.of(request.segment(), request.totalSegments());
    ItemKey start =
        request.hasExclusiveStartKey()
            ? target.place(ValueReader.attributes(request.exclusiveStartKey(), faults))
            : null;
    if (start != null && !segment.contains(start)) {
      throw DynamoDbErrors.validation(
          "The provided starting key is invalid: Invalid ExclusiveStartKey. Please use "
              + "ExclusiveStartKey with correct Segment. TotalSegments: "
              + request.totalSegments()
              + " Segment: "
              + request.segment());
    }
    Page page =
        new Page(target, selection, wish.filter(), request.consistentRead())
            .read(
                target.items().ascending(start == null ? segment.low() : start, segment.high()),
                start,
                request.limit(),
                call.options(DynamoDbOptions.class).limits().pageSize());
    return Outcome.of(response(request, page));
  }

  private static Wish read(ScanRequest request, Faults faults) {
    ReadMembers.check(
            faults.members(),
            request.tableName(),
            request.indexName(),
            request.selectAsString(),
            request.limit(),
            request.returnConsumedCapacityAsString())
        .atLeast("TotalSegments", request.totalSegments(), 1)
        .atMost("TotalSegments", request.totalSegments(), MOST_SEGMENTS)
        .atLeast("Segment", request.segment(), 0)
        .atMost("Segment", request.segment(), MOST_SEGMENTS - 1)
        .check();
    String filterText = request.filterExpression();
    String projectionText = request.projectionExpression();
    Selection.check(request.selectAsString(), projectionText != null, request.indexName() != null);
    Condition filter =
        filterText == null
            ? null
            : Expressions.condition(ExpressionKind.FILTER, filterText, faults);
    Projection projection =
        projectionText == null ? null : Expressions.projection(projectionText, faults);
    requireExpressions(request, faults);
    Bindings bindings =
        Bindings.of(
            request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
            request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
            faults);
    Wish wish =
        new Wish(
            filter == null ? null : bindings.bind(ExpressionKind.FILTER, filter),
            projection == null ? null : bindings.bind(projection));
    bindings.requireAllUsed();
    return wish;
  }

  private static void requireExpressions(ScanRequest request, Faults faults) {
    boolean filters = request.filterExpression() != null;
    if (request.hasExpressionAttributeNames()
        && !filters
        && request.projectionExpression() == null) {
      throw faults.request("ExpressionAttributeNames can only be specified when using expressions");
    }
    if (request.hasExpressionAttributeValues() && !filters) {
      throw faults.request(
          "ExpressionAttributeValues can only be specified when using expressions: "
              + "FilterExpression is null");
    }
  }

  private static ScanResponse response(ScanRequest request, Page page) {
    return ScanResponse.builder()
        .items(page.items())
        .count(page.count())
        .scannedCount(page.scanned())
        .lastEvaluatedKey(page.lastEvaluatedKey())
        .consumedCapacity(page.consumedCapacity(request.returnConsumedCapacityAsString()))
        .build();
  }
}
