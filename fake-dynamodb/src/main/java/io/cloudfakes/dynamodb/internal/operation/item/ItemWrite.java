package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.DynamoDbLimits;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Keys;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write of one item as a request asks for it: read, and checked as far as can be without the
 * table. Single writes, batches, transactions and statements all are made of these.
 */
public sealed interface ItemWrite {
  /** What must hold of the item as it is. */
  WriteCondition condition();

  /**
   * The key of the item it writes.
   *
   * @throws io.cloudfakes.AwsErrorException when the table's items have no such key
   */
  ItemKey keyIn(Table table);

  /**
   * The item after the write; null when there is none. The condition is not looked at.
   *
   * @param before the item as it is; null when there is none
   * @throws io.cloudfakes.AwsErrorException when it cannot be done to that item
   */
  @Nullable Item after(Table table, @Nullable Item before, DynamoDbLimits limits);

  /** Attributes that hold the key, and perhaps more. */
  Attributes keyHolder();

  /** Whether it cannot be decided without the item as it is. */
  boolean dependsOnItem();

  /** Stores an item in place of the one with its key. */
  static Put put(
      Map<String, AttributeValue> item,
      WriteCondition condition,
      Faults faults,
      DynamoDbLimits limits) {
    return put(ValueReader.attributes(item, faults), condition, limits);
  }

  /** The same for values already read. */
  static Put put(Attributes attributes, WriteCondition condition, DynamoDbLimits limits) {
    Item item = new Item(attributes);
    if (item.size() > limits.itemSize()) {
      throw DynamoDbErrors.validation("Item size has exceeded the maximum allowed size");
    }
    return new Put(attributes, item, condition);
  }

  /** Changes the item of a key, or makes it. */
  static Update update(Map<String, AttributeValue> key, UpdateWish wish, Faults faults) {
    return new Update(ValueReader.attributes(key, faults), wish);
  }

  /** Removes the item of a key. */
  static Delete delete(Map<String, AttributeValue> key, WriteCondition condition, Faults faults) {
    return new Delete(ValueReader.attributes(key, faults), condition);
  }

  /** Writes nothing, and only wants something to hold of the item of a key. */
  static Check check(Map<String, AttributeValue> key, WriteCondition condition, Faults faults) {
    return new Check(ValueReader.attributes(key, faults), condition);
  }

  /** An item to be stored, as it was given and as it will be. */
  record Put(Attributes attributes, Item item, WriteCondition condition) implements ItemWrite {
    @Override
    public Attributes keyHolder() {
      return attributes;
    }

    @Override
    public ItemKey keyIn(Table table) {
      return Keys.ofItem(attributes, table);
    }

    @Override
    public Item after(Table table, @Nullable Item before, DynamoDbLimits limits) {
      return item;
    }

    @Override
    public boolean dependsOnItem() {
      return condition.isAny();
    }
  }

  /** Changes of the item of a key. */
  record Update(Attributes key, UpdateWish wish) implements ItemWrite {
    @Override
    public WriteCondition condition() {
      return wish.condition();
    }

    @Override
    public Attributes keyHolder() {
      return key;
    }

    @Override
    public ItemKey keyIn(Table table) {
      ItemKey found = Keys.ofKey(key, table.keys());
      wish.update().requireNoKey(table.keys());
      return found;
    }

    @Override
    public @Nullable Item after(Table table, @Nullable Item before, DynamoDbLimits limits) {
      Attributes changed = wish.update().applyTo(before == null ? key : before.attributes());
      if (before == null && wish.update().takesAway()) {
        // There is nothing to take away from, and AWS makes no item then.
        return null;
      }
      Item after = new Item(changed);
      if (after.size() > limits.itemSize()) {
        throw DynamoDbErrors.validation(
            "Item size to update has exceeded the maximum allowed size");
      }
      Keys.checkUpdatedIndexKeys(changed, table);
      return after;
    }

    @Override
    public boolean dependsOnItem() {
      return true;
    }
  }

  /** The item of a key is to go. */
  record Delete(Attributes key, WriteCondition condition) implements ItemWrite {
    @Override
    public Attributes keyHolder() {
      return key;
    }

    @Override
    public ItemKey keyIn(Table table) {
      return Keys.ofKey(key, table.keys());
    }

    @Override
    public @Nullable Item after(Table table, @Nullable Item before, DynamoDbLimits limits) {
      return null;
    }

    @Override
    public boolean dependsOnItem() {
      return true;
    }
  }

  /** The item of a key stays as it is. */
  record Check(Attributes key, WriteCondition condition) implements ItemWrite {
    @Override
    public Attributes keyHolder() {
      return key;
    }

    @Override
    public ItemKey keyIn(Table table) {
      return Keys.ofKey(key, table.keys());
    }

    @Override
    public @Nullable Item after(Table table, @Nullable Item before, DynamoDbLimits limits) {
      return before;
    }

    @Override
    public boolean dependsOnItem() {
      return true;
    }
  }
}
