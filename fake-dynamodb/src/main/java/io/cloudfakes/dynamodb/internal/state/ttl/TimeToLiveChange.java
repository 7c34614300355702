package io.cloudfakes.dynamodb.internal.state.ttl;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can change of time to live. */
public sealed interface TimeToLiveChange extends Change<DynamoDbState> {
  TableId table();

  /** Time to live is being enabled or disabled. */
  record Begun(TableId table, TimeToLive settings) implements TimeToLiveChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table before = state.table(table);
      return before == null
          ? state
          : SettleTimeToLive.schedule(state.with(before.with(settings)), table, settings.settles());
    }
  }

  /** What was begun is done: from here on items expire, or do so no more. */
  record Settled(TableId table, Instant at) implements TimeToLiveChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table before = state.table(table);
      TimeToLive settings = before == null ? null : before.feature(TimeToLive.class);
      if (before == null || settings == null) {
        return state;
      }
      if (!settings.enabled()) {
        return ExpireItems.cancel(state.with(before.without(Expiries.class)), table);
      }
      Expiries expiries = found(before, settings, at);
      return ExpireItems.schedule(
          state.with(before.with(expiries)), table, expiries.firstDue(settings), at);
    }
  }

  /** An item expires at another time than before. */
  record Moved(TableId table, @Nullable Expiry before, @Nullable Expiry after, Instant at)
      implements TimeToLiveChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table owner = state.table(table);
      TimeToLive settings = owner == null ? null : owner.feature(TimeToLive.class);
      Expiries expiries = owner == null ? null : owner.feature(Expiries.class);
      if (owner == null || settings == null || expiries == null) {
        return state;
      }
      Expiries changed = expiries.moved(before, after);
      DynamoDbState moved = state.with(owner.with(changed));
      Instant due = changed.firstDue(settings);
      return Objects.equals(due, expiries.firstDue(settings))
          ? moved
          : ExpireItems.schedule(moved, table, due, at);
    }
  }

  /**
   * What follows for the expiry of an item from its change; null when nothing does.
   *
   * @param old the item before, if there was one
   * @param now the item after, if there is one
   */
  static @Nullable TimeToLiveChange of(
      Table table, ItemKey key, @Nullable Item old, @Nullable Item now, Instant at) {
    TimeToLive settings = table.feature(TimeToLive.class);
    if (settings == null || table.feature(Expiries.class) == null) {
      return null;
    }
    Expiry before = Expiry.of(key, old, settings.attribute());
    Expiry after = Expiry.of(key, now, settings.attribute());
    if (after != null && after.isTooOld(at)) {
      after = null;
    }
    return Objects.equals(before, after)
        ? null
        : new Moved(table.definition().id(), before, after, at);
  }

  private static Expiries found(Table table, TimeToLive settings, Instant at) {
    Expiries expiries = Expiries.NONE;
    ItemMap.Cursor<Item> cursor =
        table
            .items()
            .ascending(ItemKey.beforeSpread(Long.MIN_VALUE), ItemKey.afterSpread(Long.MAX_VALUE));
    while (cursor.next()) {
      Expiry expiry = Expiry.of(cursor.key(), cursor.value(), settings.attribute());
      if (expiry != null && !expiry.isTooOld(at)) {
        expiries = expiries.moved(null, expiry);
      }
    }
    return expiries;
  }
}
