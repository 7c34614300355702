package io.cloudfakes.dynamodb.internal.operation.throughput;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The first so many keys or writes of a batch; of any other request the whole.
 *
 * @param count how many; all when the request is no batch
 */
record BatchPart<I extends SdkRequest>(I whole, int count) {

  static <I extends SdkRequest> BatchPart<I> whole(I request) {
    int count = 1;
    if (request instanceof BatchGetItemRequest get) {
      count = get.requestItems().values().stream().mapToInt(items -> items.keys().size()).sum();
    } else if (request instanceof BatchWriteItemRequest write) {
      count = write.requestItems().values().stream().mapToInt(List::size).sum();
    }
    return new BatchPart<>(request, count);
  }

  /** One less; null when that would be none. */
  @Nullable BatchPart<I> smaller() {
    return count <= 1 ? null : new BatchPart<>(whole, count - 1);
  }

  // A part of a request is of the request's own class.
  @SuppressWarnings("unchecked")
  I request() {
    if (whole instanceof BatchGetItemRequest get) {
      return (I) get.toBuilder().requestItems(keys(get, true)).build();
    }
    if (whole instanceof BatchWriteItemRequest write) {
      return (I) write.toBuilder().requestItems(writes(write, true)).build();
    }
    return whole;
  }

  /** The reply to the part, with the rest of the batch as not processed. */
  // The reply to a batch is of the class that belongs to it.
  @SuppressWarnings("unchecked")
  <O extends SdkResponse> O complete(O response) {
    if (whole instanceof BatchGetItemRequest get
        && response instanceof BatchGetItemResponse answered) {
      Map<String, KeysAndAttributes> left = new LinkedHashMap<>(answered.unprocessedKeys());
      keys(get, false)
          .forEach(
              (table, rest) ->
                  left.merge(
                      table,
                      rest,
                      (some, more) ->
                          some.toBuilder().keys(joined(some.keys(), more.keys())).build()));
      return (O) answered.toBuilder().unprocessedKeys(left).build();
    }
    if (whole instanceof BatchWriteItemRequest write
        && response instanceof BatchWriteItemResponse answered) {
      Map<String, List<WriteRequest>> left = new LinkedHashMap<>(answered.unprocessedItems());
      writes(write, false).forEach((table, rest) -> left.merge(table, rest, BatchPart::joined));
      return (O) answered.toBuilder().unprocessedItems(left).build();
    }
    return response;
  }

  /** The keys of the part, or of the rest. */
  private Map<String, KeysAndAttributes> keys(BatchGetItemRequest get, boolean first) {
    Map<String, KeysAndAttributes> parts = new LinkedHashMap<>();
    int from = 0;
    for (Map.Entry<String, KeysAndAttributes> each : get.requestItems().entrySet()) {
      List<Map<String, AttributeValue>> keys = part(each.getValue().keys(), from, first);
      if (!keys.isEmpty()) {
        parts.put(each.getKey(), each.getValue().toBuilder().keys(keys).build());
      }
      from += each.getValue().keys().size();
    }
    return parts;
  }

  private Map<String, List<WriteRequest>> writes(BatchWriteItemRequest write, boolean first) {
    Map<String, List<WriteRequest>> parts = new LinkedHashMap<>();
    int from = 0;
    for (Map.Entry<String, List<WriteRequest>> each : write.requestItems().entrySet()) {
      List<WriteRequest> writes = part(each.getValue(), from, first);
      if (!writes.isEmpty()) {
        parts.put(each.getKey(), writes);
      }
      from += each.getValue().size();
    }
    return parts;
  }

  private <T> List<T> part(List<T> all, int from, boolean first) {
    int cut = Math.max(0, Math.min(all.size(), count - from));
    return first ? all.subList(0, cut) : all.subList(cut, all.size());
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
