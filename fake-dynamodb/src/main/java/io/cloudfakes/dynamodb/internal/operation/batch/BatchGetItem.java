package io.cloudfakes.dynamodb.internal.operation.batch;

import io.cloudfakes.dynamodb.internal.expression.Projection;
import io.cloudfakes.dynamodb.internal.operation.item.GetItem;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Keys;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads up to 100 items of one or more tables. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>.
 *
 * <p>Modelled: all, and the parameter from before expressions ({@code AttributesToGet}); what would
 * go beyond 16 MB comes back in {@code UnprocessedKeys}. Items come in the order of their keys in
 * the request.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class BatchGetItem
    implements Operation<BatchGetItemRequest, BatchGetItemResponse, DynamoDbState> {
  private static final int MOST_KEYS = 100;
  private static final long MOST_BYTES = 16L << 20;

  /** What is asked of one table, read and checked. */
  private record Part(
      String name,
      Table table,
      KeysAndAttributes asked,
      Map<ItemKey, Map<String, AttributeValue>> keys,
      @Nullable Projection projection) {}

  @Override
  public Outcome<BatchGetItemResponse, DynamoDbState> decide(
      BatchGetItemRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    check(request, faults);
    List<Part> parts = new ArrayList<>();
    new TreeMap<>(request.requestItems())
        .forEach((name, asked) -> parts.add(part(name, asked, state, call, faults)));
    return Outcome.of(read(parts, request.returnConsumedCapacityAsString()));
  }

  private static void check(BatchGetItemRequest request, Faults faults) {
    int keys = request.requestItems().values().stream().mapToInt(one -> one.keys().size()).sum();
    if (keys > MOST_KEYS) {
      throw faults.request("Too many items requested for the BatchGetItem call");
    }
  }

  private static Part part(
      String name, KeysAndAttributes asked, DynamoDbState state, CallContext call, Faults faults) {
    Projection projection =
        GetItem.projection(
            asked.projectionExpression(),
            asked.hasAttributesToGet() ? asked.attributesToGet() : null,
            asked.hasExpressionAttributeNames() ? asked.expressionAttributeNames() : null,
            faults);
    Table table = Tables.usable(state, name, call);
    Map<ItemKey, Map<String, AttributeValue>> keys = new LinkedHashMap<>();
    TreeSet<ItemKey> seen = new TreeSet<>();
    for (Map<String, AttributeValue> key : asked.keys()) {
      ItemKey place = Keys.ofKey(ValueReader.attributes(key, faults), table.keys());
      if (!seen.add(place)) {
        throw DynamoDbErrors.validation("Provided list of item keys contains duplicates");
      }
      keys.put(place, key);
    }
    return new Part(name, table, asked, keys, projection);
  }

  private static BatchGetItemResponse read(List<Part> parts, @Nullable String wantedCapacity) {
    Map<String, List<Map<String, AttributeValue>>> responses = new LinkedHashMap<>();
    Map<String, KeysAndAttributes> unprocessed = new LinkedHashMap<>();
    List<ConsumedCapacity> capacities = new ArrayList<>();
    long bytes = 0;
    for (Part part : parts) {
      List<Map<String, AttributeValue>> found = new ArrayList<>();
      List<Map<String, AttributeValue>> left = new ArrayList<>();
      Capacity capacity = new Capacity();
      boolean consistent = Boolean.TRUE.equals(part.asked().consistentRead());
      for (Map.Entry<ItemKey, Map<String, AttributeValue>> entry : part.keys().entrySet()) {
        Item item = part.table().items().get(entry.getKey());
        int size = item == null ? 0 : item.size();
        if (bytes + size > MOST_BYTES) {
          left.add(entry.getValue());
          continue;
        }
        bytes += size;
        capacity.read(Capacity.readUnits(size, consistent));
        if (item != null) {
          Projection projection = part.projection();
          found.add(projection == null ? item.toSdk() : projection.of(item.attributes()).toSdk());
        }
      }
      responses.put(part.name(), found);
      if (!left.isEmpty()) {
        unprocessed.put(part.name(), part.asked().toBuilder().keys(left).build());
      }
      capacities.add(capacity.toSdk(part.table().definition().id().name(), wantedCapacity));
    }
    return BatchGetItemResponse.builder()
        .responses(responses)
        .unprocessedKeys(unprocessed)
        .consumedCapacity(Capacity.isWanted(wantedCapacity) ? capacities : null)
        .build();
  }
}
