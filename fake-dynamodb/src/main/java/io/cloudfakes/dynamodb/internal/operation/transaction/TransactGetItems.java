package io.cloudfakes.dynamodb.internal.operation.transaction;

import io.cloudfakes.dynamodb.internal.expression.Projection;
import io.cloudfakes.dynamodb.internal.operation.item.GetItem;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.ItemUse;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/**
 * Reads up to 100 items of one or more tables, all as they are at one moment. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html">TransactGetItems</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * TransactionCanceledException}.
 */
public final class TransactGetItems
    implements Operation<TransactGetItemsRequest, TransactGetItemsResponse, DynamoDbState> {

  @Override
  public Outcome<TransactGetItemsResponse, DynamoDbState> decide(
      TransactGetItemsRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    List<@Nullable Projection> projections = new ArrayList<>();
    List<TransactionReads.Read> reads = new ArrayList<>();
    for (TransactGetItem asked : request.transactItems()) {
      Get get = asked.get();
      projections.add(
          GetItem.projection(
              get.projectionExpression(),
              get.hasExpressionAttributeNames() ? get.expressionAttributeNames() : null,
              faults));
      Attributes key = ValueReader.attributes(get.key(), faults);
      reads.add(
          new TransactionReads.Read(
              key, Tables.usable(state, get.tableName(), new ItemUse("GetItem", get.key()), call)));
    }
    TransactionReads found = TransactionReads.decide(reads);
    List<ItemResponse> responses = new ArrayList<>();
    for (int i = 0; i < reads.size(); i++) {
      responses.add(
          ItemResponse.builder().item(shown(found.items().get(i), projections.get(i))).build());
    }
    return Outcome.of(
        TransactGetItemsResponse.builder()
            .responses(responses)
            .consumedCapacity(found.consumedCapacity(request.returnConsumedCapacityAsString()))
            .build());
  }

  private static @Nullable Map<String, AttributeValue> shown(
      @Nullable Item item, @Nullable Projection projection) {
    if (item == null) {
      return null;
    }
    return projection == null ? item.toSdk() : projection.of(item.attributes()).toSdk();
  }
}
