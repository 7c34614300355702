package io.cloudfakes.dynamodb.internal.operation.query;

import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * One page of a query or scan as it is read: it ends at the limit of items or bytes, both of which
 * count before the filter.
 */
final class Page {
  private final ReadTarget target;
  private final Selection selection;
  private final @Nullable Condition filter;
  private final boolean consistent;
  private final @Nullable String capacityWanted;
  private final List<Item> items = new ArrayList<>();
  private int count;
  private int scanned;
  private long bytes;
  private double fetchUnits;
  private @Nullable Attributes lastKey;

  private Page(ReadTarget target, ReadWish wish, ReadParameters parameters) {
    this.target = target;
    this.selection = Selection.of(target, parameters.select(), wish);
    this.filter = wish.filter();
    this.consistent = Boolean.TRUE.equals(parameters.consistentRead());
    this.capacityWanted = parameters.returnConsumedCapacity();
  }

  /**
   * Reads a page.
   *
   * @param start the last item of the page before, itself left out; null when this is the first
   * @param pageSize the most bytes it may read
   */
  static Page read(
      ReadTarget target,
      ReadWish wish,
      ReadParameters parameters,
      KeyRange range,
      @Nullable ItemKey start,
      boolean forward,
      int pageSize) {
    ItemMap<Item> all = target.items();
    ItemMap.Cursor<Item> cursor =
        forward
            ? all.ascending(start == null ? range.low() : start, range.high())
            : all.descending(start == null ? range.high() : start, range.low());
    Page page = new Page(target, wish, parameters);
    page.read(cursor, start, parameters.limit(), pageSize);
    return page;
  }

  private void read(
      ItemMap.Cursor<Item> cursor, @Nullable ItemKey start, @Nullable Integer limit, int pageSize) {
    Item last = null;
    while (cursor.next()) {
      if (start != null && cursor.key().equals(start)) {
        continue;
      }
      Item item = cursor.value();
      if (last != null && bytes + item.size() > pageSize) {
        lastKey = target.startKeyOf(last);
        break;
      }
      take(item, cursor);
      last = item;
      if (limit != null && scanned >= limit) {
        // AWS does not look whether anything follows.
        lastKey = target.startKeyOf(item);
        break;
      }
    }
  }

  private void take(Item item, ItemMap.Cursor<Item> cursor) {
    scanned++;
    bytes += item.size();
    Item seen = item;
    ItemKey base = selection.fetches() ? cursor.key().base() : null;
    if (base != null) {
      Item whole = target.table().items().get(base);
      seen = whole == null ? item : whole;
      fetchUnits += Capacity.readUnits(seen.size(), consistent);
    }
    if (filter == null || filter.holds(seen.attributes())) {
      count++;
      if (!selection.counts()) {
        items.add(selection.show(seen));
      }
    }
  }

  /** The items to show; null when only their number is wanted. */
  @Nullable List<Map<String, AttributeValue>> items() {
    return selection.counts() ? null : items.stream().map(Item::toSdk).toList();
  }

  /** The items to show; none when only their number is wanted. */
  List<Item> found() {
    return items;
  }

  /** Whether only the number of items is wanted. */
  boolean isCounted() {
    return selection.counts();
  }

  int count() {
    return count;
  }

  int scanned() {
    return scanned;
  }

  /** Null when this is the last page. */
  @Nullable Attributes lastKey() {
    return lastKey;
  }

  /** The same as the SDK's map. */
  @Nullable Map<String, AttributeValue> lastEvaluatedKey() {
    return lastKey == null ? null : lastKey.toSdk();
  }

  /** Whether the caller wants to be told what the page consumed. */
  boolean tellsCapacity() {
    return Capacity.isWanted(capacityWanted);
  }

  /** Null when the caller does not want to be told. */
  @Nullable ConsumedCapacity consumedCapacity() {
    if (!tellsCapacity()) {
      return null;
    }
    double units = Capacity.readUnits(bytes, consistent);
    Index index = target.index();
    Capacity capacity = new Capacity();
    if (index == null) {
      capacity.read(units);
    } else {
      capacity.read(fetchUnits).readIndex(index, units);
    }
    return capacity.toSdk(target.table().definition().id().name(), capacityWanted);
  }
}
