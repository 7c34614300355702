package io.cloudfakes.dynamodb.internal.operation.partiql;

import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.KeyCondition;
import io.cloudfakes.dynamodb.internal.partiql.Statement;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One page of a SELECT as it is read, partition after partition. It ends at the limit of items or
 * bytes, both of which count before the WHERE clause is looked at, but for its conditions on keys.
 */
final class SelectPage {
  private final Source source;
  private final Statement.Select select;
  private final int limit;
  private final int pageSize;
  private final boolean consistent;
  private final List<Map<String, AttributeValue>> items = new ArrayList<>();
  private final Capacity capacity = new Capacity();
  private int scanned;
  private long bytes;
  private @Nullable Item last;
  private boolean full;

  SelectPage(
      Source source,
      Statement.Select select,
      @Nullable Integer limit,
      int pageSize,
      @Nullable Boolean consistentRead) {
    this.source = source;
    this.select = select;
    this.limit = limit == null ? Integer.MAX_VALUE : limit;
    this.pageSize = pageSize;
    this.consistent = Boolean.TRUE.equals(consistentRead);
  }

  /**
   * Reads all there is.
   *
   * @param start the last item of the page before; null when this is the first
   */
  void readAll(@Nullable ItemKey start) {
    ItemKey low = start == null ? ItemKey.beforeSpread(Long.MIN_VALUE) : start;
    read(source.items().ascending(low, ItemKey.afterSpread(Long.MAX_VALUE)), start, null);
  }

  /** Reads one partition. */
  void read(KeyCondition partition, boolean forward, @Nullable ItemKey start) {
    ItemKey low = bound(partition, true);
    ItemKey high = bound(partition, false);
    ItemMap.Cursor<Item> cursor =
        forward
            ? source.items().ascending(start == null ? low : start, high)
            : source.items().descending(start == null ? high : start, low);
    read(cursor, start, partition.sort());
  }

  /**
   * A place at which the partition's run of sort keys can begin or end. It may be too wide: what
   * the condition on the sort key excludes is passed over.
   */
  private static ItemKey bound(KeyCondition partition, boolean low) {
    Value hash = partition.partition();
    Condition sort = partition.sort();
    if (sort instanceof Condition.Between) {
      Value value = KeyCondition.literals(sort).get(low ? 0 : 1);
      return low ? ItemKey.before(hash, value) : ItemKey.after(hash, value);
    }
    if (sort instanceof Condition.BeginsWith && low) {
      return ItemKey.before(hash, KeyCondition.literals(sort).get(0));
    }
    if (sort instanceof Condition.Comparison comparison) {
      Value value = KeyCondition.literals(sort).get(0);
      if (low && !comparison.operator().startsWith("<")) {
        return ItemKey.before(hash, value);
      }
      if (!low && !comparison.operator().startsWith(">")) {
        return ItemKey.after(hash, value);
      }
    }
    return low ? ItemKey.before(hash) : ItemKey.after(hash);
  }

  private void read(
      ItemMap.Cursor<Item> cursor, @Nullable ItemKey start, @Nullable Condition sort) {
    long bytesBefore = bytes;
    double fetched = 0;
    while (!full && cursor.next()) {
      ItemKey key = cursor.key();
      Item item = cursor.value();
      if ((start != null && key.equals(start))
          || (sort != null && !sort.holds(item.attributes()))) {
        continue;
      }
      if (last != null && bytes + item.size() > pageSize) {
        full = true;
        break;
      }
      scanned++;
      bytes += item.size();
      Item seen = source.seen(key, item);
      fetched += source.fetches() ? Capacity.readUnits(seen.size(), consistent) : 0;
      take(seen);
      last = item;
      // AWS does not look whether anything follows.
      full = scanned >= limit;
    }
    charge(bytes - bytesBefore, fetched);
  }

  private void take(Item item) {
    Condition where = select.where();
    if (where == null || where.holds(item.attributes())) {
      items.add(select.columns().isEmpty() ? item.toSdk() : select.show(item.attributes()).toSdk());
    }
  }

  private void charge(long read, double fetched) {
    double units = Capacity.readUnits(read, consistent);
    Index index = source.index();
    if (index == null) {
      capacity.read(units);
    } else {
      capacity.read(fetched).readIndex(index, units);
    }
  }

  /** Whether it ended before all was read. */
  boolean isFull() {
    return full;
  }

  List<Map<String, AttributeValue>> items() {
    return items;
  }

  Capacity capacity() {
    return capacity;
  }

  /** The key of the last item read; null when none was. */
  @Nullable Attributes lastKey() {
    Item read = last;
    return read == null ? null : source.startKeyOf(read);
  }
}
