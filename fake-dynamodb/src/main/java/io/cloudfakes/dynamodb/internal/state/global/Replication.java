package io.cloudfakes.dynamodb.internal.state.global;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableFeature;
import io.cloudfakes.dynamodb.internal.state.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;

/**
 * That a table is a replica of a global table (of version 2019.11.21). Every replica knows all.
 *
 * @param replicas in the order of their making, with the table itself
 */
public record Replication(List<Replica> replicas) implements TableFeature {
  public Replication {
    replicas = List.copyOf(replicas);
  }

  /** The replica in that region; null when there is none. */
  public @Nullable Replica in(String region) {
    for (Replica replica : replicas) {
      if (replica.region().equals(region)) {
        return replica;
      }
    }
    return null;
  }

  /** What the replica in that region has for itself. */
  public ReplicaOverrides overridesIn(String region) {
    Replica replica = in(region);
    return replica == null ? ReplicaOverrides.NONE : replica.overrides();
  }

  /** Those beside the one in that region. */
  public List<Replica> othersThan(String region) {
    return replicas.stream().filter(replica -> !replica.region().equals(region)).toList();
  }

  /** The tables that are to have what is written to this one. */
  public List<TableId> targetsOf(TableId table) {
    List<TableId> targets = new ArrayList<>(replicas.size());
    for (Replica replica : replicas) {
      boolean takes =
          replica.status() == ReplicaStatus.ACTIVE || replica.status() == ReplicaStatus.UPDATING;
      if (takes && !replica.region().equals(table.region())) {
        targets.add(in(table, replica.region()));
      }
    }
    return targets;
  }

  Replication plus(Replica replica) {
    List<Replica> more = new ArrayList<>(replicas);
    more.add(replica);
    return new Replication(more);
  }

  Replication minus(String region) {
    return new Replication(othersThan(region));
  }

  Replication changed(String region, UnaryOperator<Replica> change) {
    return new Replication(
        replicas.stream()
            .map(replica -> replica.region().equals(region) ? change.apply(replica) : replica)
            .toList());
  }

  /** Gives that to every replica, or takes it from them when there is only one left. */
  static DynamoDbState spread(DynamoDbState state, TableId any, Replication all) {
    DynamoDbState after = state;
    for (Replica replica : all.replicas) {
      Table table = after.table(in(any, replica.region()));
      if (table != null) {
        after =
            after.with(
                all.replicas.size() > 1 ? table.with(all) : table.without(Replication.class));
      }
    }
    return after;
  }

  /** The table of the same name and account in that region. */
  public static TableId in(TableId table, String region) {
    return new TableId(table.account(), region, table.name());
  }
}
