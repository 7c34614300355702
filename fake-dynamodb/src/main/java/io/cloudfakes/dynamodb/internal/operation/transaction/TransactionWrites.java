package io.cloudfakes.dynamodb.internal.operation.transaction;

import io.cloudfakes.AwsError;
import io.cloudfakes.dynamodb.DynamoDbLimits;
import io.cloudfakes.dynamodb.internal.operation.item.Attempt;
import io.cloudfakes.dynamodb.internal.operation.item.Written;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;

/**
 * The writes of one transaction, decided together: all of them can be done, or the transaction is
 * cancelled.
 */
public final class TransactionWrites {
  static final long MOST_BYTES = 4L << 20;

  /** The key of an item with its table: what no two actions may share. */
  private record Place(TableId table, ItemKey key) {}

  private final List<Written> writes;

  private TransactionWrites(List<Written> writes) {
    this.writes = writes;
  }

  /**
   * Decides them.
   *
   * @param looks whether items are wanted as they were before even where no action needs them
   * @throws io.cloudfakes.AwsErrorException when the transaction is refused or cancelled
   */
  public static TransactionWrites decide(
      List<TransactionWrite> actions, boolean looks, DynamoDbLimits limits) {
    List<Attempt<ItemKey>> keys = keys(actions);
    List<Written> writes = new ArrayList<>(actions.size());
    List<@Nullable AwsError> errors = null;
    Map<TableId, Table> grown = new TreeMap<>();
    long bytes = 0;
    for (int i = 0; i < actions.size(); i++) {
      Attempt<Written> attempt =
          keys.get(i) instanceof Attempt.Done<ItemKey> key
              ? attempt(actions.get(i), key.result(), looks, limits, grown)
              : new Attempt.Refused<>(((Attempt.Refused<ItemKey>) keys.get(i)).error());
      if (attempt instanceof Attempt.Done<Written> done) {
        writes.add(done.result());
        bytes += bytes(done.result());
      } else {
        if (errors == null) {
          errors = new ArrayList<>(Collections.nCopies(actions.size(), null));
        }
        errors.set(i, actions.get(i).told(((Attempt.Refused<Written>) attempt).error()));
      }
    }
    if (errors != null) {
      throw TransactionErrors.canceled(errors);
    }
    if (bytes > MOST_BYTES) {
      throw TransactionErrors.tooLarge();
    }
    return new TransactionWrites(writes);
  }

  private static List<Attempt<ItemKey>> keys(List<TransactionWrite> actions) {
    List<Attempt<ItemKey>> keys = new ArrayList<>(actions.size());
    Set<Place> places = new HashSet<>(actions.size() * 2);
    for (TransactionWrite action : actions) {
      action.requireNoEmptyKey();
      Attempt<ItemKey> key = Attempt.of(() -> action.write().keyIn(action.table()));
      if (key instanceof Attempt.Done<ItemKey> done
          && !places.add(new Place(action.table().definition().id(), done.result()))) {
        throw TransactionErrors.sameItem();
      }
      keys.add(key);
    }
    return keys;
  }

  private static Attempt<Written> attempt(
      TransactionWrite action,
      ItemKey key,
      boolean looks,
      DynamoDbLimits limits,
      Map<TableId, Table> grown) {
    TableId id = action.table().definition().id();
    boolean collects = action.table().hasLocalIndexes();
    Table table = collects ? grown.getOrDefault(id, action.table()) : action.table();
    Attempt<Written> attempt =
        Attempt.of(
            () -> {
              Item before = looks || action.write().dependsOnItem() ? table.items().get(key) : null;
              action.write().condition().check(before);
              return Written.of(action.write(), table, key, before, limits);
            });
    if (collects && attempt instanceof Attempt.Done<Written> done) {
      // Item collections may grow with each of the writes.
      grown.put(id, done.result().tableAfter());
    }
    return attempt;
  }

  private static int bytes(Written written) {
    Item before = written.before();
    Item after = written.after();
    return Math.max(before == null ? 0 : before.size(), after == null ? 0 : after.size());
  }

  /** Each write with what it does, in the order of the actions. */
  public List<Written> all() {
    return writes;
  }

  /** What is to be committed, with the use of the token. */
  public List<Change<DynamoDbState>> changes(TransactionToken token) {
    List<Change<DynamoDbState>> changes = new ArrayList<>(writes.size() + 1);
    for (Written written : writes) {
      ItemChange change = written.change();
      if (change != null) {
        changes.add(change);
      }
    }
    token.addTo(changes);
    return changes;
  }

  /** By table, in the order in which the actions name them; null when it is not wanted. */
  public @Nullable List<ConsumedCapacity> consumedCapacity(@Nullable String wanted) {
    if (!Capacity.isWanted(wanted)) {
      return null;
    }
    Map<TableId, Capacity> byTable = new LinkedHashMap<>();
    for (Written written : writes) {
      written.charge(capacity(byTable, written.table()));
    }
    return toSdk(byTable, wanted);
  }

  /** By table; null when it is not wanted or no write touches an item collection. */
  @Nullable Map<String, List<ItemCollectionMetrics>> collectionMetrics(@Nullable String wanted) {
    if (wanted == null) {
      return null;
    }
    Map<String, List<ItemCollectionMetrics>> metrics = new LinkedHashMap<>();
    for (Written written : writes) {
      ItemCollectionMetrics one =
          written.change() == null ? null : written.collectionMetrics(wanted);
      if (one != null) {
        metrics
            .computeIfAbsent(written.table().definition().id().name(), name -> new ArrayList<>())
            .add(one);
      }
    }
    return metrics.isEmpty() ? null : metrics;
  }

  /** What a request costs that was done before: its items are read. */
  public static @Nullable List<ConsumedCapacity> repeatedCapacity(
      List<TransactionWrite> actions, @Nullable String wanted) {
    if (!Capacity.isWanted(wanted)) {
      return null;
    }
    Map<TableId, Capacity> byTable = new LinkedHashMap<>();
    for (TransactionWrite action : actions) {
      Item item = action.table().items().get(action.write().keyIn(action.table()));
      capacity(byTable, action.table())
          .read(Capacity.readUnits(item == null ? 0 : item.size(), true));
    }
    return toSdk(byTable, wanted);
  }

  static Capacity capacity(Map<TableId, Capacity> byTable, Table table) {
    return byTable.computeIfAbsent(table.definition().id(), id -> Capacity.inTransaction());
  }

  static List<ConsumedCapacity> toSdk(Map<TableId, Capacity> byTable, @Nullable String wanted) {
    List<ConsumedCapacity> all = new ArrayList<>(byTable.size());
    byTable.forEach((id, capacity) -> all.add(capacity.toSdk(id.name(), wanted)));
    return all;
  }
}
