package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.DynamoDbLimits;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;

/**
 * What one {@link ItemWrite} does to a table: decided, not yet committed.
 *
 * @param before null when there was no item, or nobody had to look
 * @param after null when there is none afterwards
 */
public record Written(
    ItemWrite write, Table table, ItemKey key, @Nullable Item before, @Nullable Item after) {

  /**
   * Decides a write.
   *
   * @param looks whether {@code before} is wanted even if the write does not depend on it
   * @throws io.cloudfakes.AwsErrorException when it is refused
   */
  public static Written of(ItemWrite write, Table table, boolean looks, DynamoDbLimits limits) {
    ItemKey key = write.keyIn(table);
    Item before = looks || write.dependsOnItem() ? table.items().get(key) : null;
    write.condition().check(before);
    return of(write, table, key, before, limits);
  }

  /**
   * The same for a key that was found and a condition that was checked before.
   *
   * @throws io.cloudfakes.AwsErrorException when it is refused
   */
  public static Written of(
      ItemWrite write, Table table, ItemKey key, @Nullable Item before, DynamoDbLimits limits) {
    Item after = write.after(table, before, limits);
    ItemCollections.requireRoom(table, key, after, write, limits);
    return new Written(write, table, key, before, after);
  }

  /** What is to be committed: one change or none. */
  public List<ItemChange> changes() {
    ItemChange change = change();
    return change == null ? List.of() : List.of(change);
  }

  /** What is to be committed; null when nothing is. */
  public @Nullable ItemChange change() {
    if (write instanceof ItemWrite.Check) {
      return null;
    }
    Item stored = after;
    if (stored != null) {
      return new ItemChange.Put(table.definition().id(), key, stored);
    }
    return before == null ? null : new ItemChange.Delete(table.definition().id(), key);
  }

  /** The table as it is once the write is committed, for the writes of the request that follow. */
  public Table tableAfter() {
    ItemChange change = change();
    if (change == null) {
      return table;
    }
    return change instanceof ItemChange.Put put ? table.put(key, put.item()) : table.delete(key);
  }

  /** Null when the request does not want to be told. */
  public @Nullable ConsumedCapacity consumedCapacity(@Nullable String wanted) {
    return Capacity.isWanted(wanted)
        ? charge(new Capacity()).toSdk(table.definition().id().name(), wanted)
        : null;
  }

  /** Adds what the write costs. */
  public Capacity charge(Capacity capacity) {
    return capacity.write(table, key, before, after);
  }

  /** Null when the request does not want to be told or there are no item collections. */
  public @Nullable ItemCollectionMetrics collectionMetrics(@Nullable String wanted) {
    return wanted == null ? null : ItemCollections.metrics(wanted, this);
  }

  /**
   * What {@code ReturnValues} asks for; null when that is nothing.
   *
   * @param returnValues null when the request does not say
   */
  public @Nullable Map<String, AttributeValue> returned(@Nullable String returnValues) {
    if (returnValues == null || returnValues.equals("NONE")) {
      return null;
    }
    Item item = returnValues.endsWith("_OLD") ? before : after;
    if (item == null) {
      return null;
    }
    if (returnValues.startsWith("ALL")) {
      return item.toSdk();
    }
    return write instanceof ItemWrite.Update update
        ? update.wish().update().changedIn(item.attributes())
        : null;
  }
}
