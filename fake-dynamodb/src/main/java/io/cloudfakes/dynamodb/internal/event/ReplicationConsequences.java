package io.cloudfakes.dynamodb.internal.event;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.ItemOrigin;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.global.CommonSettings;
import io.cloudfakes.dynamodb.internal.state.global.GlobalChange;
import io.cloudfakes.dynamodb.internal.state.global.LeaveReplica;
import io.cloudfakes.dynamodb.internal.state.global.ReplicateItem;
import io.cloudfakes.dynamodb.internal.state.global.Replication;
import io.cloudfakes.dynamodb.internal.state.global.WriteStamp;
import io.cloudfakes.dynamodb.internal.state.ttl.TimeToLive;
import io.cloudfakes.dynamodb.internal.state.ttl.TimeToLiveChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes from one replica of a global table to the others. */
final class ReplicationConsequences {
  private ReplicationConsequences() {}

  /** Sends a write on, unless it was sent here. */
  static void ofItem(
      ItemChange change,
      Table table,
      @Nullable Item now,
      CallContext call,
      List<Change<DynamoDbState>> further) {
    Replication all = table.feature(Replication.class);
    if (all == null || change.origin() instanceof ItemOrigin.Replica) {
      return;
    }
    Duration lag = call.options(DynamoDbOptions.class).background().replicationLag();
    WriteStamp stamp = new WriteStamp(call.now(), change.table().region());
    if (!lag.isZero()) {
      further.add(new GlobalChange.Stamped(change.table(), change.key(), stamp));
    }
    for (TableId target : all.targetsOf(change.table())) {
      ReplicateItem replicate = new ReplicateItem(target, change.key(), now, stamp);
      further.add(lag.isZero() ? replicate.change() : replicate.due(call.now().plus(lag)));
    }
  }

  /** Tells the other replicas that one is deleted. */
  static void ofDeletion(
      TableChange.BeginDelete change, Table table, List<Change<DynamoDbState>> further) {
    Replication all = table.feature(Replication.class);
    if (all != null) {
      List<TableId> others =
          all.othersThan(change.table().region()).stream()
              .map(replica -> Replication.in(change.table(), replica.region()))
              .toList();
      further.add(new GlobalChange.Leaving(change.table()));
      further.add(LeaveReplica.due(change.table(), others, change.settles()));
    }
  }

  /** Gives the other replicas the settings that all have in common. */
  static void ofUpdate(
      TableChange.Update change,
      Table table,
      DynamoDbState state,
      List<Change<DynamoDbState>> further) {
    Replication all = table.feature(Replication.class);
    if (all == null) {
      return;
    }
    for (TableId target : all.targetsOf(change.table())) {
      Table other = state.table(target);
      if (other != null) {
        CommonSettings settings =
            new CommonSettings(
                change.definition(),
                all.overridesIn(change.table().region()),
                all.overridesIn(target.region()));
        TableDefinition common = settings.of(other.definition());
        if (!common.equals(other.definition())) {
          further.add(new TableChange.Update(common, change.settles()));
        }
      }
    }
  }

  /** Time to live is the same in all replicas. */
  static void ofTimeToLive(
      TimeToLiveChange.Begun change,
      Table table,
      DynamoDbState state,
      List<Change<DynamoDbState>> further) {
    Replication all = table.feature(Replication.class);
    if (all == null) {
      return;
    }
    for (TableId target : all.targetsOf(change.table())) {
      Table other = state.table(target);
      if (other != null && !change.settings().equals(other.feature(TimeToLive.class))) {
        further.add(new TimeToLiveChange.Begun(target, change.settings()));
      }
    }
  }
}
