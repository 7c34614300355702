package io.cloudfakes.dynamodb.internal.operation.batch;

import io.cloudfakes.dynamodb.DynamoDbLimits;
import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.operation.item.ItemWrite;
import io.cloudfakes.dynamodb.internal.operation.item.WriteCondition;
import io.cloudfakes.dynamodb.internal.operation.item.Written;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Keys;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.Value;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Puts and deletes up to 25 items of one or more tables. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">BatchWriteItem</a>.
 *
 * <p>Modelled: all. The whole request is checked before anything is written; nothing is left
 * unprocessed unless a fault makes it so.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class BatchWriteItem
    implements Operation<BatchWriteItemRequest, BatchWriteItemResponse, DynamoDbState> {
  private static final int MOST_WRITES = 25;

  @Override
  public Outcome<BatchWriteItemResponse, DynamoDbState> decide(
      BatchWriteItemRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    check(request, faults);
    List<ItemChange> changes = new ArrayList<>();
    List<ConsumedCapacity> capacities = new ArrayList<>();
    Map<String, Set<ItemCollectionMetrics>> metrics = new LinkedHashMap<>();
    String wanted = request.returnConsumedCapacityAsString();
    for (Map.Entry<String, List<WriteRequest>> entry :
        new TreeMap<>(request.requestItems()).entrySet()) {
      Table table = Tables.usable(state, entry.getKey(), call);
      Capacity capacity = new Capacity();
      for (Written written : written(entry.getValue(), table, call, faults)) {
        written.charge(capacity);
        changes.addAll(written.changes());
        ItemCollectionMetrics collection =
            written.collectionMetrics(request.returnItemCollectionMetricsAsString());
        if (collection != null) {
          metrics.computeIfAbsent(entry.getKey(), name -> new LinkedHashSet<>()).add(collection);
        }
      }
      capacities.add(capacity.toSdk(table.definition().id().name(), wanted));
    }
    BatchWriteItemResponse response =
        BatchWriteItemResponse.builder()
            .unprocessedItems(Map.of())
            .itemCollectionMetrics(metrics.isEmpty() ? null : lists(metrics))
            .consumedCapacity(Capacity.isWanted(wanted) ? capacities : null)
            .build();
    return Outcome.of(response, changes);
  }

  /** Several writes may go to one collection, which is told of once. */
  private static Map<String, List<ItemCollectionMetrics>> lists(
      Map<String, Set<ItemCollectionMetrics>> metrics) {
    Map<String, List<ItemCollectionMetrics>> lists = new LinkedHashMap<>();
    metrics.forEach((table, collections) -> lists.put(table, List.copyOf(collections)));
    return lists;
  }

  private static void check(BatchWriteItemRequest request, Faults faults) {
    if (request.requestItems().values().stream().mapToInt(List::size).sum() > MOST_WRITES) {
      throw faults.request("Too many items requested for the BatchWriteItem call");
    }
  }

  private static List<Written> written(
      List<WriteRequest> requests, Table table, CallContext call, Faults faults) {
    DynamoDbLimits limits = call.options(DynamoDbOptions.class).limits();
    List<Written> all = new ArrayList<>();
    TreeSet<ItemKey> seen = new TreeSet<>();
    Table current = table;
    for (WriteRequest request : requests) {
      ItemWrite write = write(request, limits, faults);
      requireKey(write, table);
      ItemKey key = write.keyIn(table);
      if (!seen.add(key)) {
        throw DynamoDbErrors.validation("Provided list of item keys contains duplicates");
      }
      Written written = Written.of(write, current, key, table.items().get(key), limits);
      all.add(written);
      // Item collections may grow with each of the writes.
      current = table.hasLocalIndexes() ? written.tableAfter() : table;
    }
    return all;
  }

  private static ItemWrite write(WriteRequest request, DynamoDbLimits limits, Faults faults) {
    PutRequest put = request.putRequest();
    DeleteRequest delete = request.deleteRequest();
    if ((put == null) == (delete == null)) {
      throw faults.invalidParameter(
          put == null
              ? "Supplied WriteRequest is empty, must contain exactly one of the supported requests"
              : "Supplied WriteRequest has more than one action, must contain exactly one of the "
                  + "supported requests");
    }
    return put != null
        ? ItemWrite.put(put.item(), WriteCondition.NONE, faults, limits)
        : ItemWrite.delete(delete.key(), WriteCondition.NONE, faults);
  }

  /** A batch tells a missing or mistyped key otherwise than a put does. */
  private static void requireKey(ItemWrite write, Table table) {
    for (KeyAttribute attribute : table.keys().attributes()) {
      Value value = write.keyHolder().get(attribute.name());
      if (value == null || value.type() != attribute.type()) {
        throw Keys.mismatch();
      }
    }
  }
}
