package io.cloudfakes.dynamodb.internal.operation.partiql;

import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.operation.query.KeyRange;
import io.cloudfakes.dynamodb.internal.operation.query.ReadTarget;
import io.cloudfakes.dynamodb.internal.partiql.Statement;
import io.cloudfakes.dynamodb.internal.rule.Capacity;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
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
  private final ReadTarget source;
  private final Statement.Select select;
  private final boolean fetches;
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
      ReadTarget source,
      Statement.Select select,
      @Nullable Integer limit,
      int pageSize,
      @Nullable Boolean consistentRead) {
    this.source = source;
    this.select = select;
    this.fetches = !lacking(select, source).isEmpty();
    this.limit = limit == null ? Integer.MAX_VALUE : limit;
    this.pageSize = pageSize;
    this.consistent = Boolean.TRUE.equals(consistentRead);
  }

  /** What is asked for that the index does not have; only a local one's items are then fetched. */
  private static List<String> lacking(Statement.Select select, ReadTarget source) {
    Index index = source.index();
    if (index == null) {
      return List.of();
    }
    IndexDefinition definition = index.definition();
    List<String> lacking =
        select.columns().stream()
            .map(column -> column.path().root())
            .filter(name -> !definition.projects(name))
            .distinct()
            .sorted()
            .toList();
    if (definition.global() && !lacking.isEmpty()) {
      throw DynamoDbErrors.invalidParameter(
          "Global secondary index " + definition.name() + " does not project " + lacking);
    }
    return lacking;
  }

  /**
   * Reads a run of keys: a partition, a part of one, or all there is.
   *
   * @param start the last item of the page before; null when this run is read from its beginning
   */
  void read(KeyRange range, boolean forward, @Nullable ItemKey start) {
    ItemMap.Cursor<Item> cursor =
        forward
            ? source.items().ascending(start == null ? range.low() : start, range.high())
            : source.items().descending(start == null ? range.high() : start, range.low());
    long bytesBefore = bytes;
    double fetched = 0;
    while (!full && cursor.next()) {
      ItemKey key = cursor.key();
      Item item = cursor.value();
      if (start != null && key.equals(start)) {
        continue;
      }
      if (last != null && bytes + item.size() > pageSize) {
        full = true;
        break;
      }
      scanned++;
      bytes += item.size();
      Item seen = seen(key, item);
      fetched += fetches ? Capacity.readUnits(seen.size(), consistent) : 0;
      take(seen);
      last = item;
      // AWS does not look whether anything follows.
      full = scanned >= limit;
    }
    charge(bytes - bytesBefore, fetched);
  }

  /** The item as the statement sees it: whole, where a local index lacks what is asked for. */
  private Item seen(ItemKey key, Item entry) {
    ItemKey base = key.base();
    Item whole = fetches && base != null ? source.table().items().get(base) : null;
    return whole == null ? entry : whole;
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
