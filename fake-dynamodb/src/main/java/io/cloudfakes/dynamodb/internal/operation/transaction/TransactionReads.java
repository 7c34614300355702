package io.cloudfakes.dynamodb.internal.operation.transaction;

import io.cloudfakes.AwsError;
import io.cloudfakes.dynamodb.internal.operation.item.Attempt;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.rule.Keys;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * The items one transaction reads.
 *
 * @param items in the order of the reads, null where there is none
 */
public record TransactionReads(List<Read> reads, List<@Nullable Item> items) {

  /** An item to be read: its key and its table. */
  public record Read(Attributes key, Table table) {
    /** See {@link TransactionWrite#requireNoEmptyKey}. */
    private void requireNoEmptyKey() {
      for (KeyAttribute attribute : table.keys().attributes()) {
        Value value = key.get(attribute.name());
        if (value != null && value.type() == attribute.type() && value.size() == 0) {
          Keys.ofKey(key, table.keys());
        }
      }
    }
  }

  private record Place(TableId table, ItemKey key) {}

  /**
   * Reads them.
   *
   * @throws io.cloudfakes.AwsErrorException when the transaction is refused or cancelled
   */
  public static TransactionReads decide(List<Read> reads) {
    List<@Nullable Item> items = new ArrayList<>();
    List<@Nullable AwsError> errors = new ArrayList<>(Collections.nCopies(reads.size(), null));
    Set<Place> places = new HashSet<>();
    boolean cancelled = false;
    long bytes = 0;
    for (int i = 0; i < reads.size(); i++) {
      Read read = reads.get(i);
      read.requireNoEmptyKey();
      Attempt<ItemKey> key = Attempt.of(() -> Keys.ofKey(read.key(), read.table().keys()));
      if (key instanceof Attempt.Done<ItemKey> done) {
        if (!places.add(new Place(read.table().definition().id(), done.result()))) {
          throw TransactionErrors.sameItem();
        }
        Item item = read.table().items().get(done.result());
        bytes += item == null ? 0 : item.size();
        items.add(item);
      } else {
        errors.set(i, ((Attempt.Refused<ItemKey>) key).error());
        cancelled = true;
        items.add(null);
      }
    }
    if (cancelled) {
      throw TransactionErrors.canceled(errors);
    }
    if (bytes > TransactionWrites.MOST_BYTES) {
      throw TransactionErrors.tooLarge();
    }
    return new TransactionReads(reads, items);
  }

  /** By table, in the order in which the reads name them; null when it is not wanted. */
  public @Nullable List<ConsumedCapacity> consumedCapacity(@Nullable String wanted) {
    if (!Capacity.isWanted(wanted)) {
      return null;
    }
    Map<TableId, Capacity> byTable = new LinkedHashMap<>();
    for (int i = 0; i < reads.size(); i++) {
      Item item = items.get(i);
      TransactionWrites.capacity(byTable, reads.get(i).table())
          .read(Capacity.readUnits(item == null ? 0 : item.size(), true));
    }
    return TransactionWrites.toSdk(byTable, wanted);
  }
}
