package io.cloudfakes.dynamodb.internal.state.global;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;

/** What can change of global tables. */
public sealed interface GlobalChange extends Change<DynamoDbState> {
  /** A table is to become a replica of another; both are there. */
  record Joining(TableId source, String region, ReplicaOverrides overrides, Instant at)
      implements GlobalChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table table = state.table(source);
      if (table == null) {
        return state;
      }
      Replication known = table.feature(Replication.class);
      Replication before =
          known == null
              ? new Replication(
                  List.of(
                      new Replica(
                          source.region(), ReplicaStatus.ACTIVE, null, at, ReplicaOverrides.NONE)))
              : known;
      return Replication.spread(
          state,
          source,
          before.plus(new Replica(region, ReplicaStatus.CREATING, source.region(), at, overrides)));
    }
  }

  /** A new replica has the items of the others, and takes part from here on. */
  record Joined(TableId replica) implements GlobalChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table table = state.table(replica);
      Replication all = table == null ? null : table.feature(Replication.class);
      if (table == null || all == null) {
        return state;
      }
      DynamoDbState after = state;
      List<TableId> sources = all.targetsOf(replica);
      Table source = sources.isEmpty() ? null : state.table(sources.get(0));
      if (source != null) {
        after = after.with(filled(table, source));
      }
      return Replication.spread(
          after, replica, all.changed(replica.region(), one -> one.with(ReplicaStatus.ACTIVE)));
    }

    private static Table filled(Table table, Table source) {
      TableDefinition definition = table.definition();
      if (definition.indexes().equals(source.definition().indexes())) {
        return new Table(
            definition, table.status(), source.items(), source.indexes(), table.features());
      }
      Table filled = table;
      ItemMap.Cursor<Item> cursor =
          source
              .items()
              .ascending(ItemKey.beforeSpread(Long.MIN_VALUE), ItemKey.afterSpread(Long.MAX_VALUE));
      while (cursor.next()) {
        filled = filled.put(cursor.key(), cursor.value());
      }
      return filled;
    }
  }

  /** A replica is being deleted. */
  record Leaving(TableId replica) implements GlobalChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Replication all = of(state, replica);
      return all == null
          ? state
          : Replication.spread(
              state,
              replica,
              all.changed(replica.region(), one -> one.with(ReplicaStatus.DELETING)));
    }
  }

  /**
   * A replica is gone.
   *
   * @param others those that are left
   */
  record Left(TableId replica, List<TableId> others) implements GlobalChange {
    public Left {
      others = List.copyOf(others);
    }

    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      for (TableId other : others) {
        Replication all = of(state, other);
        if (all != null) {
          return Replication.spread(state, other, all.minus(replica.region()));
        }
      }
      return state;
    }
  }

  /** A replica has settings of its own. */
  record Overridden(TableId replica, ReplicaOverrides overrides) implements GlobalChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Replication all = of(state, replica);
      return all == null
          ? state
          : Replication.spread(
              state, replica, all.changed(replica.region(), one -> one.with(overrides)));
    }
  }

  /** An item was written last then and there: an older write that arrives later is void. */
  record Stamped(TableId table, ItemKey key, WriteStamp stamp) implements GlobalChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table owner = state.table(table);
      return owner == null ? state : state.with(owner.with(WriteStamps.of(owner).with(key, stamp)));
    }
  }

  private static @Nullable Replication of(DynamoDbState state, TableId id) {
    Table table = state.table(id);
    return table == null ? null : table.feature(Replication.class);
  }
}
