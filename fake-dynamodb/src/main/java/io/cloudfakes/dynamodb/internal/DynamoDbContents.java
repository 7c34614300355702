package io.cloudfakes.dynamodb.internal;

import io.cloudfakes.dynamodb.internal.seed.Shown;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.Contents;
import io.cloudfakes.service.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** In what two states of DynamoDB differ for their readers: tables and items. */
// What is the same object was not changed, which costs nothing to know.
@SuppressWarnings("ReferenceEquality")
final class DynamoDbContents implements Contents<DynamoDbState> {
  @Override
  public List<Difference> between(DynamoDbState before, DynamoDbState after) {
    List<Difference> found = new ArrayList<>();
    TreeSet<TableId> ids = new TreeSet<>(before.tables().keySet());
    ids.addAll(after.tables().keySet());
    for (TableId id : ids) {
      Table then = before.table(id);
      Table now = after.table(id);
      if (then == now) {
        continue;
      }
      if (then == null || now == null) {
        found.add(
            Difference.of(
                "dynamodb table " + id.name(),
                then == null ? null : "there",
                now == null ? null : "there"));
      }
      items(id, then, now, found);
    }
    return found;
  }

  /** Walks both in the order of keys. */
  private static void items(
      TableId id, @Nullable Table before, @Nullable Table after, List<Difference> found) {
    ItemMap<Item> olds = items(before);
    ItemMap<Item> news = items(after);
    Table table = after == null ? before : after;
    if (olds == news || table == null) {
      return;
    }
    ItemMap.Cursor<Item> then = olds.all();
    ItemMap.Cursor<Item> now = news.all();
    boolean old = then.next();
    boolean fresh = now.next();
    while (old || fresh) {
      int order = !old ? 1 : !fresh ? -1 : then.key().compareTo(now.key());
      Item was = order <= 0 ? then.value() : null;
      Item is = order >= 0 ? now.value() : null;
      item(id, table, was, is, found);
      old = order <= 0 ? then.next() : old;
      fresh = order >= 0 ? now.next() : fresh;
    }
  }

  private static ItemMap<Item> items(@Nullable Table table) {
    return table == null ? ItemMap.empty() : table.items();
  }

  private static void item(
      TableId id, Table table, @Nullable Item was, @Nullable Item is, List<Difference> found) {
    Item either = is == null ? was : is;
    if (was == is || either == null || (was != null && was.equals(is))) {
      return;
    }
    found.add(
        Difference.of(
            "dynamodb "
                + id.name()
                + " "
                + Shown.item(table.keys().keyOf(either.attributes()).toSdk()),
            was == null ? null : Shown.item(was.toSdk()),
            is == null ? null : Shown.item(is.toSdk())));
  }
}
